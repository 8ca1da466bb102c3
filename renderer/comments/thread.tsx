import { CircleCheck, MessageSquare } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { People } from '../../contract/claims.ts';
import type { Comment, CommentSubject, CommentThread } from '../../contract/comments.ts';
import { fieldLabels } from '../fields/field-places.ts';
import { PersonMark } from '../claims/person-mark.tsx';
import { Button } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu.tsx';
import { briefTime, fullTime } from '../ui/time.ts';
import { Composer } from './composer.tsx';
import type { Comments } from './use-comments.ts';
import styles from './comments.module.css';

/** What a thread is about, in words. */
export function aboutWords(subject: CommentSubject): string {
  switch (subject.kind) {
    case 'copy':
      return subject.place.kind === 'unanchored' ? `Words gone: “${subject.words}”` : `“${subject.words}”`;
    case 'field':
      return fieldLabels[subject.field] ?? subject.field;
    case 'claim':
      return `Claim: “${subject.words}”`;
  }
}

type ThreadProps = { thread: CommentThread; comments: Comments; canWrite: boolean; isOpen: boolean };

export function ThreadRow({ thread, comments, canWrite, isOpen }: ThreadProps) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const [first] = thread.comments;
  const answers = thread.comments.length - 1;
  const assignee = comments.people?.people.find(({ id }) => id === thread.assigneeId);
  return (
    <li ref={row} className={styles['row']} data-open={isOpen ? '' : undefined} data-resolved={thread.resolved ? '' : undefined}>
      <button
        type="button"
        className={styles['thread']}
        aria-expanded={isOpen}
        onClick={() => (isOpen ? comments.activate(null) : comments.reveal(thread))}
      >
        {thread.resolved ? <CircleCheck aria-label="resolved" /> : <MessageSquare aria-hidden />}
        <span className={styles['what']}>
          <span className={styles['about']} dir="auto">
            {aboutWords(thread.subject)}
          </span>
          {!isOpen && (
            <span className={styles['first']} dir="auto">
              {first?.text}
            </span>
          )}
          <span className={styles['under']}>
            {thread.isNew && <span className={styles['new']}>new</span>}
            <span>{first?.by}</span>
            {answers > 0 && <span>{answers === 1 ? '1 answer' : `${answers} answers`}</span>}
          </span>
        </span>
        {assignee && <PersonMark person={assignee} />}
      </button>
      {isOpen && <OpenThread thread={thread} comments={comments} canWrite={canWrite} />}
    </li>
  );
}

function OpenThread({ thread, comments, canWrite }: Omit<ThreadProps, 'isOpen'>) {
  const { people } = comments;
  return (
    <div className={styles['open']}>
      <ul className={styles['said']} aria-label="What was said">
        {thread.comments.map((comment) => (
          <Said key={comment.id} comment={comment} people={people} canWrite={canWrite} onEdit={(text) => comments.edit(comment.id, text)} />
        ))}
      </ul>
      {thread.resolved && (
        <p className={styles['about']}>
          Resolved by {thread.resolved.by}, {fullTime(thread.resolved.at)}
        </p>
      )}
      {canWrite && (
        <>
          <Composer label="Reply" send="Reply" focusAsked={comments.replying} onSend={(text) => comments.reply(thread, text)} />
          <div className={styles['line']}>
            <Button look="outlined" onPress={() => comments.resolve(thread, thread.resolved === null)}>
              {thread.resolved === null ? 'Resolve' : 'Open again'}
            </Button>
            <AssigneeMenu thread={thread} comments={comments} />
            <Button onPress={() => comments.remove(thread)}>Remove</Button>
          </div>
        </>
      )}
    </div>
  );
}

type SaidProps = { comment: Comment; people: People | undefined; canWrite: boolean; onEdit: (text: string) => void };

function Said({ comment, people, canWrite, onEdit }: SaidProps) {
  const [isEditing, setEditing] = useState(false);
  const person = people?.people.find(({ name }) => name === comment.by);
  const isOwn = canWrite && comment.by === (people?.here?.name ?? people?.signedAs);
  return (
    <li>
      {/* oxlint-disable-next-line jsx-a11y/aria-role -- `comment` is a role of ARIA 1.3: a screen reader says that it is one, and whose */}
      <div role="comment" aria-label={`${comment.by}, ${fullTime(comment.at)}`}>
      <div className={styles['who']}>
        {person && <PersonMark person={person} isNamed />}
        <strong>{comment.by}</strong>
        <time dateTime={new Date(comment.at).toISOString()} title={fullTime(comment.at)}>
          {briefTime(comment.at)}
        </time>
        {comment.editedAt !== null && <span>edited</span>}
        {isOwn && !isEditing && <Button onPress={() => setEditing(true)}>Edit</Button>}
      </div>
      {isEditing ? (
        <Composer
          label="Edit the comment"
          send="Change"
          text={comment.text}
          focusAsked={1}
          onSend={(text) => {
            setEditing(false);
            onEdit(text);
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <p className={styles['text']} dir="auto">
          {comment.text}
        </p>
      )}
      </div>
    </li>
  );
}

const nobody = 'nobody';

function AssigneeMenu({ thread, comments }: Pick<ThreadProps, 'thread' | 'comments'>) {
  const people = comments.people?.people ?? [];
  const name = people.find(({ id }) => id === thread.assigneeId)?.name ?? 'nobody';
  return (
    <MenuButton<string>
      label={`For: ${name}`}
      choices={[{ id: nobody, label: 'Nobody' }, ...people.map((person) => ({ id: person.id, label: person.name, mark: <PersonMark person={person} isNamed /> }))]}
      chosen={thread.assigneeId ?? nobody}
      onChoose={(id) => comments.assign(thread, id === nobody ? null : id)}
    >
      For {name}
    </MenuButton>
  );
}
