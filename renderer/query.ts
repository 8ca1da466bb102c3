import { useEffect, useRef, useState } from 'react';
import type { CommandInput, CommandName, CommandOutput } from '../contract/commands.ts';
import type { AppError } from '../contract/errors.ts';
import type { EventName } from '../contract/events.ts';
import type { Result } from '../contract/result.ts';
import { send, subscribe } from './bridge.ts';
import { takeFirstAnswer } from './first-answers.ts';

/** What a view knows of an answer. The last value stays while the same question is asked again. */
export type Query<Value> =
  | { kind: 'asking' }
  | { kind: 'known'; value: Value }
  | { kind: 'refused'; error: AppError };

/** The least time between two askings of one question, so that typing does not ask for a list at every key. */
const pause = 250;

/**
 * Asks a command now and again after any of these events, in order and never twice at once.
 * A null input asks nothing. @param revision asks again when it is another, for what no event tells
 */
export function useQuery<Name extends CommandName>(
  name: Name,
  input: CommandInput<Name> | null,
  askAgainAfter: readonly EventName[],
  revision = 0,
): Query<CommandOutput<Name>> {
  const question = input === null ? null : JSON.stringify(input);
  const events = askAgainAfter.join();
  const [first] = useState(() => (input === null ? undefined : takeFirstAnswer(name, input)));
  const [answer, setAnswer] = useState<{ question: string | null; query: Query<CommandOutput<Name>> }>(
    first === undefined ? { question: null, query: { kind: 'asking' } } : { question, query: queryOf(first) },
  );
  const answered = useRef(first === undefined ? null : question);

  useEffect(() => {
    if (question === null) return;
    const begins = answered.current === question ? 'idle' : 'asking';
    answered.current = null;
    return askRepeatedly(
      async () => send(name, JSON.parse(question) as CommandInput<Name>),
      (result) => setAnswer({ question, query: queryOf(result) }),
      new Set(events.split(',')),
      begins,
    );
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another revision asks again, whatever it counts
  }, [name, question, events, revision]);

  return answer.question === question ? answer.query : { kind: 'asking' };
}

function queryOf<Value>(result: Result<Value>): Query<Value> {
  return result.ok ? { kind: 'known', value: result.value } : { kind: 'refused', error: result.error };
}

/**
 * Asks at once, or not before an event where the answer is known; an event during an asking leads to one more, whatever
 * their number.
 */
function askRepeatedly<Answer>(
  askOnce: () => Promise<Answer>,
  show: (answer: Answer) => void,
  events: ReadonlySet<string>,
  begins: 'idle' | 'asking',
): () => void {
  let state: 'idle' | 'asking' | 'stale' | 'stopped' = begins;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = async () => {
    const answer = await askOnce();
    if (state === 'stopped') return;
    show(answer);
    timer = setTimeout(() => {
      if (state === 'stale') begin();
      else state = 'idle';
    }, pause);
  };
  const begin = () => {
    state = 'asking';
    void run();
  };
  const unsubscribe = subscribe((event) => {
    if (!events.has(event.name)) return;
    if (state === 'idle') begin();
    else if (state === 'asking') state = 'stale';
  });
  if (begins === 'asking') begin();
  return () => {
    state = 'stopped';
    clearTimeout(timer);
    unsubscribe();
  };
}

/** The value where it is known. */
export function known<Value>(query: Query<Value>): Value | undefined {
  return query.kind === 'known' ? query.value : undefined;
}
