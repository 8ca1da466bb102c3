import type { Work } from '../../contract/work.ts';
import type { DeskCommandName, DeskInput, DeskOutput, handedOver, HandedOver, NamesRunning, Role } from './commands.ts';
import type { Desk } from './desk.ts';

type Answer<Name extends DeskCommandName> = Name extends HandedOver
  ? DeskInput<(typeof handedOver)[Name]>
  : DeskOutput<Name>;

/**
 * What carries out one command, refusing by throwing a Refusal. The desk's are synchronous: what they write is one
 * step after the other. The reader's may wait, and others of its commands run meanwhile.
 */
export type Handler<Name extends DeskCommandName> = (
  desk: Desk,
  input: DeskInput<Name>,
  work: Work,
) => Name extends NamesRunning<'desk'> ? Answer<Name> : Answer<Name> | Promise<Answer<Name>>;

/** A handler for every command of a thread; one that lacks a command does not compile. */
export type HandlersOf<Where extends Role> = { [Name in NamesRunning<Where>]: Handler<Name> };

/** Handlers by name, as they are called once the input has been checked against the command's schema. */
export type HandlerTable = Readonly<Partial<Record<DeskCommandName, (desk: Desk, input: never, work: Work) => unknown>>>;
