import type { Person } from '../../contract/claims.ts';
import styles from './person.module.css';

/** Somebody's initials on their colour; the name is read out where it does not stand beside them. */
export function PersonMark({ person, isNamed = false }: { person: Pick<Person, 'name' | 'initials' | 'colour'>; isNamed?: boolean }) {
  return (
    <span
      className={styles['mark']}
      data-colour={person.colour}
      {...(isNamed ? { 'aria-hidden': true } : { role: 'img', 'aria-label': person.name, title: person.name })}
    >
      {person.initials}
    </span>
  );
}
