import type { ReactNode } from 'react';

export type Fact = [name: string, value: ReactNode];

/** What is known of something, name by name; what is not known is left out. */
export function Facts({ title, facts }: { title: string; facts: readonly Fact[] }) {
  const known = facts.filter(([, value]) => value !== '' && value !== null);
  if (known.length === 0) return null;
  return (
    <section>
      <h4>{title}</h4>
      <dl>
        {known.map(([name, value], at) => (
          // Headers repeat their names, and none of them moves.
          <div key={at}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
