import { Check } from 'lucide-react';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Button as AriaButton, Heading, ListBox, ListBoxItem } from 'react-aria-components';
import type { People, PersonColour } from '../../contract/claims.ts';
import { errorText } from '../../contract/errors.ts';
import { initialsOf, personColours } from '../../domain/people/person.ts';
import { send } from '../bridge.ts';
import { known, useQuery } from '../query.ts';
import { Button } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu.tsx';
import { Panel } from '../ui/panel.tsx';
import { showToast } from '../ui/toasts.tsx';
import { PersonMark } from './person-mark.tsx';
import styles from './person.module.css';

/** Who is sitting here: always in sight, because whatever is done is signed with that name. */
export function PersonHere({ onPress }: { onPress: () => void }) {
  const people = known(useQuery('people.list', {}, ['people.changed']));
  if (people === undefined) return null;
  const { here, signedAs } = people;
  const name = here?.name ?? signedAs;
  return (
    <AriaButton
      className={styles['here'] ?? ''}
      aria-label={here === null ? `Who is here? Signed as ${signedAs || 'nobody'}` : `Here: ${name}`}
      onPress={onPress}
    >
      {here && <PersonMark person={here} isNamed />}
      <span>{here === null ? 'Who is here?' : name}</span>
    </AriaButton>
  );
}

type PeoplePanelProps = { canWrite: boolean; onClose: () => void };

/** The people at this desk: choose who sits down, or add somebody. */
export function PeoplePanel({ canWrite, onClose }: PeoplePanelProps) {
  const people = known(useQuery('people.list', {}, ['people.changed']));
  const sit = async (personId: string | null) => {
    const result = await send('people.sit', { personId });
    if (!result.ok) {
      showToast({ tone: 'refused', words: errorText(result.error) });
      return;
    }
    onClose();
  };
  return (
    <Panel label="Who is sitting here?" onClose={onClose}>
      <Heading slot="title" level={2} className={styles['title'] ?? ''}>
        Who is sitting here?
      </Heading>
      <p className={styles['about']}>Whatever is written, checked or signed from now on is theirs.</p>
      {people && <Chairs people={people} canWrite={canWrite} onSit={(id) => void sit(id)} />}
      {people && canWrite && <AddPerson people={people} onAdded={(id) => void sit(id)} />}
      <TwoPersons canWrite={canWrite} />
    </Panel>
  );
}

const nobody = 'nobody';

function Chairs({ people: { people, here, signedAs }, canWrite, onSit }: { people: People; canWrite: boolean; onSit: (id: string | null) => void }) {
  if (people.length === 0) return null;
  const rows = [...people, { id: nobody, name: `Nobody in particular: signed as ${signedAs || 'nobody'}`, initials: '–', colour: 'blue' as const }];
  const isHere = (id: string): boolean => id === (here?.id ?? nobody);
  return (
    <ListBox
      aria-label="People"
      className={styles['people'] ?? ''}
      items={here === null ? rows : rows.map((row) => (row.id === nobody ? { ...row, name: 'Nobody in particular' } : row))}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the panel is opened to choose from it
      autoFocus
      shouldFocusWrap
      disabledKeys={canWrite ? [] : rows.map(({ id }) => id)}
      onAction={(key) => onSit(key === nobody ? null : String(key))}
      dependencies={[here]}
    >
      {(person) => (
        <ListBoxItem id={person.id} textValue={person.name} className={styles['row'] ?? ''}>
          <PersonMark person={person} isNamed />
          <span>{person.name}</span>
          {isHere(person.id) && <Check aria-label="here now" />}
        </ListBoxItem>
      )}
    </ListBox>
  );
}

function AddPerson({ people, onAdded }: { people: People; onAdded: (personId: string) => void }) {
  const [name, setName] = useState('');
  const [initials, setInitials] = useState<string | null>(null);
  const [colour, setColour] = useState<PersonColour>(personColours[people.people.length % personColours.length] ?? 'blue');
  const given = initials ?? initialsOf(name);
  const add = async () => {
    if (name.trim() === '') return;
    const result = await send('people.add', { name, initials: given || '?', colour });
    if (result.ok) onAdded(result.value.id);
    else showToast({ tone: 'refused', words: errorText(result.error) });
  };
  const addOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void add();
  };
  return (
    <div role="group" aria-label="Add somebody" className={styles['add']}>
      <input
        aria-label="Name"
        placeholder="Name"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- with nobody to choose from, a name is what the panel is opened for
        autoFocus={people.people.length === 0}
        value={name}
        maxLength={200}
        onKeyDown={addOnEnter}
        onChange={(event) => setName(event.target.value)}
      />
      <input
        aria-label="Initials"
        value={given}
        maxLength={4}
        onKeyDown={addOnEnter}
        onChange={(event) => setInitials(event.target.value)}
      />
      <MenuButton<PersonColour>
        label={`Colour: ${colour}`}
        mark={<PersonMark person={{ name, initials: given || '?', colour }} isNamed />}
        choices={personColours.map((id) => ({
          id,
          label: id,
          mark: <PersonMark person={{ name: id, initials: given || '?', colour: id }} isNamed />,
        }))}
        chosen={colour}
        onChoose={setColour}
      >
        {colour}
      </MenuButton>
      <Button look="filled" isDisabled={name.trim() === ''} onPress={() => void add()}>
        Add and sit down
      </Button>
    </div>
  );
}

function TwoPersons({ canWrite }: { canWrite: boolean }) {
  const rules = known(useQuery('claims.rules', {}, []));
  const [chosen, setChosen] = useState<boolean | null>(null);
  if (rules === undefined) return null;
  const set = async (twoPersons: boolean) => {
    const result = await send('claims.setRules', { twoPersons });
    if (result.ok) setChosen(twoPersons);
    else showToast({ tone: 'refused', words: errorText(result.error) });
  };
  return (
    <label className={styles['rule']}>
      <input
        type="checkbox"
        checked={chosen ?? rules.twoPersons}
        disabled={!canWrite}
        onChange={(event) => void set(event.target.checked)}
      />
      <span>Two-person rule: who wrote the words of a claim can’t verify them.</span>
    </label>
  );
}
