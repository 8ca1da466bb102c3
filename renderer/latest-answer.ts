import { useEffect, useRef, useState } from 'react';
import type { CommandInput, CommandName, CommandOutput } from '../contract/commands.ts';
import type { AppError } from '../contract/errors.ts';
import { send } from './bridge.ts';

/** The last answer that came, which may be to an earlier question: a list that is narrowed key by key never goes blank. */
export type LatestAnswer<Name extends CommandName> = {
  answer: { input: CommandInput<Name>; output: CommandOutput<Name> } | null;
  error: AppError | null;
  /** Whether a newer question is still open. */
  isAsking: boolean;
};

/**
 * Asks while the question changes under it, as with every key of a search. One is asked at a time, and the next is the
 * latest: those in between are never asked. A null input asks nothing.
 */
export function useLatestAnswer<Name extends CommandName>(name: Name, input: CommandInput<Name> | null): LatestAnswer<Name> {
  const question = input === null ? null : JSON.stringify(input);
  const [latest, setLatest] = useState<LatestAnswer<Name> & { question: string | null }>({
    answer: null,
    error: null,
    isAsking: false,
    question: null,
  });
  const wanted = useRef<string | null>(null);
  const asking = useRef(false);

  useEffect(() => {
    wanted.current = question;
    if (question === null || asking.current) return;
    const ask = async () => {
      asking.current = true;
      for (let asked = wanted.current; asked !== null; ) {
        const given = JSON.parse(asked) as CommandInput<Name>;
        const result = await send(name, given);
        setLatest(
          result.ok
            ? { question: asked, answer: { input: given, output: result.value }, error: null, isAsking: false }
            : { question: asked, answer: null, error: result.error, isAsking: false },
        );
        asked = wanted.current === asked ? null : wanted.current;
      }
      asking.current = false;
    };
    void ask();
  }, [name, question]);

  if (question === null) return { answer: null, error: null, isAsking: false };
  return { answer: latest.answer, error: latest.error, isAsking: latest.question !== question };
}
