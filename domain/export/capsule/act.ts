/** The act by which a log seals the record of a capsule: its data hold the story and the SHA-256 of `record.json`. */
export const capsuleAct = 'capsule.made';
