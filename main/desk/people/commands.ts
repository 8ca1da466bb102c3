import type { People, Person } from '../../../contract/claims.ts';
import { Refusal } from '../../../contract/errors.ts';
import { recordAct } from '../audit/record.ts';
import type { Desk } from '../desk.ts';
import type { Handler } from '../handlers.ts';
import {
  deletePerson,
  insertPerson,
  isExpected,
  readPeople,
  readPerson,
  readPersonHere,
  readPersonNamed,
  updatePerson as storeUpdate,
  writePersonHere,
} from './store.ts';

export const listPeople: Handler<'people.list'> = (desk) => peopleOf(desk);

function peopleOf(desk: Desk): People {
  return { people: readPeople(desk.archive), here: readPersonHere(desk.archive) ?? null, signedAs: desk.actor };
}

export const addPerson: Handler<'people.add'> = (desk, { name, initials, colour }) => {
  const person: Person = { id: desk.newId(), name, initials, colour, createdAt: desk.now() };
  desk.archive.transaction(() => {
    if (readPersonNamed(desk.archive, name) !== undefined) throw sameName(name);
    insertPerson(desk.archive, person);
    recordAct(desk, 'person.add', { personId: person.id, name });
  });
  desk.emit({ name: 'people.changed' });
  return person;
};

export const updatePerson: Handler<'people.update'> = (desk, { personId, initials, colour }) => {
  const changed = desk.archive.transaction(() => {
    const before = personOrRefuse(desk, personId);
    const person = { ...before, initials: initials ?? before.initials, colour: colour ?? before.colour };
    storeUpdate(desk.archive, person);
    return person;
  });
  desk.emit({ name: 'people.changed' });
  return changed;
};

export const removePerson: Handler<'people.remove'> = (desk, { personId }) => {
  desk.archive.transaction(() => {
    const { name } = personOrRefuse(desk, personId);
    if (isExpected(desk.archive, personId)) throw stillExpected(name);
    if (readPersonHere(desk.archive)?.id === personId) writePersonHere(desk.archive, null);
    deletePerson(desk.archive, personId);
    recordAct(desk, 'person.remove', { personId, name });
  });
  desk.emit({ name: 'people.changed' });
  return null;
};

export const sitDown: Handler<'people.sit'> = (desk, { personId }) => {
  desk.archive.transaction(() => {
    const name = personId === null ? null : personOrRefuse(desk, personId).name;
    if ((readPersonHere(desk.archive)?.id ?? null) === personId) return;
    recordAct(desk, 'person.sit', { personId, name });
    writePersonHere(desk.archive, personId);
  });
  desk.emit({ name: 'people.changed' });
  return peopleOf(desk);
};

/** @throws Refusal where nobody at this desk has that id */
export function personOrRefuse(desk: Desk, personId: string): Person {
  const person = readPerson(desk.archive, personId);
  if (person === undefined) throw new Refusal('not-found', { happened: 'This person is not one of those at this desk.' });
  return person;
}

function sameName(name: string): Refusal {
  return new Refusal('conflict', {
    happened: `Somebody called ${name} is at this desk already, and what they do is signed with that name.`,
    kept: 'Nobody was added.',
    next: 'Add a middle name or a second initial to tell the two apart.',
  });
}

function stillExpected(name: string): Refusal {
  return new Refusal('conflict', {
    happened: `${name} is named as the checker of claims, or comments are assigned to them.`,
    kept: 'They stay on the list.',
    next: 'Give these to somebody else first.',
  });
}
