import { useRef, useState } from 'preact/hooks';
import { type SavedEntry, savedToAnki, savedToCsv } from '../../src/core/learning/exports.ts';
import type { Learning, SavedTerm } from '../../src/core/learning/learning.ts';
import { readLearning, writeLearning } from '../../src/core/learning/learningFile.ts';
import type { ListedTerm } from '../../src/core/learning/listing.ts';
import type { LearningStore } from '../../src/core/learning/store.ts';
import type { FileFormat } from '../../src/ui/learn/Files.tsx';
import { fileFaultInWords } from '../../src/ui/learn/fileFault.ts';
import type { Notice } from '../../src/ui/learn/notice.ts';
import type { SavedTermsProps } from '../../src/ui/learn/SavedTerms.tsx';
import { saveFile } from '../../src/ui/saveFile.ts';
import { t } from '../../src/ui/words.ts';
import type { Patch } from './useLearning.ts';

/** What was deleted at one time, and can be put back. */
type Deleted =
  | { readonly kind: 'term'; readonly term: SavedTerm }
  | { readonly kind: 'all'; readonly learning: Learning };

/** A change that is stored: what is said of it, and all that can be put back after it, the last first. */
type Done = readonly [notice: Notice, deleted: readonly Deleted[]];

/** What the list of saved terms does. */
export function useSaved(
  store: LearningStore,
  terms: readonly ListedTerm[],
  patch: Patch,
): Omit<SavedTermsProps, 'now' | 'drafts'> {
  const [notice, setNotice] = useState<Notice>({ kind: 'none' });
  const [canUndo, setCanUndo] = useState(false);
  const deleted = useRef<readonly Deleted[]>([]);
  /** The changes that are under way: each begins after the one before, which may have deleted what it would. */
  const changes = useRef(Promise.resolve());
  /** The name of the file that is being taken in. */
  const [taking, setTaking] = useState<string>();
  const [fault, setFault] = useState('');

  /** Where a change can't be stored, what was deleted before it can still be put back. */
  function change(action: (before: readonly Deleted[]) => Promise<Done>): Promise<void> {
    setFault('');
    changes.current = changes.current.then(async () => {
      try {
        const [said, undoable] = await action(deleted.current);
        deleted.current = undoable;
        setNotice(said);
        setCanUndo(undoable.length > 0);
      } catch (error) {
        console.error('Psygloss could not store a change.', error);
        setNotice({ kind: 'notStored' });
      }
    });
    return changes.current;
  }

  async function remove({ saved, name }: ListedTerm, before: readonly Deleted[]): Promise<Done> {
    const term = await store.remove(saved.id);
    return [{ kind: 'removed', name }, term ? [{ kind: 'term', term }, ...before] : before];
  }

  async function putBack([last, ...before]: readonly Deleted[]): Promise<Done> {
    if (last?.kind === 'term') await store.putBack(last.term);
    if (last?.kind === 'all') await store.merge(last.learning);
    return [{ kind: 'putBack' }, before];
  }

  async function clear(before: readonly Deleted[]): Promise<Done> {
    return [{ kind: 'cleared' }, [{ kind: 'all', learning: await store.clear() }, ...before]];
  }

  async function take(file: File): Promise<void> {
    setTaking(file.name);
    try {
      await takeIn(file);
    } finally {
      setTaking(undefined);
    }
  }

  async function takeIn(file: File): Promise<void> {
    // A file that can't be opened is no better than one that makes no sense.
    const reading = readLearning(await file.text().catch(() => ''));
    if (reading.kind === 'fault') setFault(fileFaultInWords(reading.fault, file.name));
    else await change(async (before) => [{ kind: 'imported', merged: await store.merge(reading.learning) }, before]);
  }

  async function save(format: FileFormat): Promise<void> {
    setFault('');
    try {
      await SAVE[format](store, terms);
    } catch (error) {
      console.error('Psygloss could not read what is saved.', error);
      setFault(t('learn.files.notRead'));
    }
  }

  async function onNote({ saved }: ListedTerm, note: string): Promise<boolean> {
    const notedAt = Date.now();
    try {
      await store.note(saved.id, note, notedAt);
      patch(saved.id, { note, notedAt });
      return true;
    } catch (error) {
      console.error('Psygloss could not store a note.', error);
      return false;
    }
  }

  return {
    terms,
    notice: taking === undefined ? notice : { kind: 'taking', file: taking },
    onNote,
    onRemove: (term) => void change((before) => remove(term, before)),
    onUndo: canUndo ? () => void change(putBack) : undefined,
    files: {
      isTaking: taking !== undefined,
      fault,
      onSave: (format) => void save(format),
      onTake: (file) => void take(file),
      onClear: () => void change(clear),
    },
  };
}

/** What saves a file of each format. */
const SAVE: Readonly<Record<FileFormat, (store: LearningStore, terms: readonly ListedTerm[]) => Promise<void>>> = {
  async json(store) {
    saveFile(nameOf('json'), 'application/json', writeLearning(await store.all()));
  },
  async anki(_store, terms) {
    saveFile(nameOf('txt'), 'text/plain', savedToAnki(withEntry(terms)));
  },
  async csv(_store, terms) {
    saveFile(nameOf('csv'), 'text/csv', savedToCsv(withEntry(terms)));
  },
};

/** Without an entry there is nothing that a note or a row could say. */
function withEntry(terms: readonly ListedTerm[]): readonly SavedEntry[] {
  return terms.flatMap(({ saved, entry }) => (entry ? [{ saved, entry }] : []));
}

/** Named after the day, as it is where the reader is, so that files sort by it. */
function nameOf(ending: string): string {
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `psygloss-learning-${day.join('-')}.${ending}`;
}
