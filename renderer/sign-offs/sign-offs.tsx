import { BadgeCheck, CircleDashed, CircleX } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { errorText } from '../../contract/errors.ts';
import type { SignOff } from '../../contract/sign-offs.ts';
import { send } from '../bridge.ts';
import type { EditorHandle } from '../editor/index.ts';
import { known, useQuery } from '../query.ts';
import { MenuButton } from '../ui/menu.tsx';
import { fullTime } from '../ui/time.ts';
import { showToast } from '../ui/toasts.tsx';
import styles from './sign-offs.module.css';

type SignOffsProps = {
  storyId: string;
  canWrite: boolean;
  editor: EditorHandle;
};

/** Who stands for the story as it reads now: each told by shape and word, each signed or withdrawn in its place. */
export function SignOffs({ storyId, canWrite, editor }: SignOffsProps) {
  const events = ['signOffs.changed', 'stories.changed', 'gate.changed'] as const;
  const list = known(useQuery('signOffs.list', { storyId }, events, useSettled(editor)));
  if (list === undefined || list.length === 0) return null;
  const act = async (chosen: Act, { role }: SignOff) => {
    switch (chosen) {
      case 'require':
        return tellRefused(await send('signOffs.setRoles', { roles: list.map((one) => (one.role.id === role.id ? { ...role, required: !role.required } : one.role)) }));
      case 'sign':
        // What was written is folded into a version: that is what is signed.
        await editor.flush('export');
        return tellRefused(await send('signOffs.give', { storyId, role: role.id }));
      case 'withdraw':
        return tellRefused(await send('signOffs.withdraw', { storyId, role: role.id }));
    }
  };
  return (
    <ul className={styles['list']} aria-label="Sign-offs">
      {list.map((signOff) => (
        <li key={signOff.role.id}>
          <MenuButton<Act>
            label={`${signOff.role.name}: ${stateWords(signOff)}`}
            mark={<Mark signOff={signOff} />}
            isDisabled={!canWrite}
            choices={choicesOf(signOff)}
            onChoose={(chosen) => void act(chosen, signOff)}
          >
            {signOff.role.name}
            <small>{shortWords(signOff)}</small>
          </MenuButton>
        </li>
      ))}
    </ul>
  );
}

/** Longer than a pause between words, in milliseconds: whether the words are still those signed is asked then. */
const pause = 1000;

/** Counts how often writing came to rest. */
function useSettled({ save }: EditorHandle): number {
  const { kind } = useSyncExternalStore(save.subscribe, save.get);
  const [settled, setSettled] = useState(0);
  useEffect(() => {
    if (kind !== 'saved') return;
    const timer = setTimeout(() => setSettled((before) => before + 1), pause);
    return () => clearTimeout(timer);
  }, [kind]);
  return settled;
}

type Act = 'sign' | 'withdraw' | 'require';

function choicesOf({ role, signed }: SignOff): { id: Act; label: string }[] {
  return [
    ...(signed?.holds === true ? [] : [{ id: 'sign', label: `Sign off as ${role.name.toLowerCase()}` } as const]),
    ...(signed === null ? [] : [{ id: 'withdraw', label: 'Withdraw the sign-off' } as const]),
    { id: 'require', label: role.required ? 'Ask for it no more before a story goes out' : 'Ask for it before a story goes out' },
  ];
}

function stateWords({ role, signed }: SignOff): string {
  if (signed === null) return role.required ? 'not signed, and asked for' : 'not signed';
  const who = `${signed.by}, ${fullTime(signed.at)}`;
  return signed.holds ? `signed by ${who}` : `void, because the words changed since ${who}`;
}

function shortWords({ role, signed }: SignOff): string {
  if (signed === null) return role.required ? 'asked for' : '';
  return signed.holds ? signed.by : 'void';
}

function Mark({ signOff: { signed } }: { signOff: SignOff }) {
  if (signed === null) return <CircleDashed aria-hidden className={styles['none']} />;
  return signed.holds ? <BadgeCheck aria-hidden className={styles['holds']} /> : <CircleX aria-hidden className={styles['void']} />;
}

function tellRefused(result: Awaited<ReturnType<typeof send>>): void {
  if (!result.ok) showToast({ tone: 'refused', words: errorText(result.error) });
}
