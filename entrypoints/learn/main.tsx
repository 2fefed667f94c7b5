import { render } from 'preact';
import { createGlossary } from '../../src/core/glossary/glossary.ts';
import { fetchEntries } from '../../src/platform/glossaryFiles.ts';
import { isInPrivateWindow } from '../../src/platform/inPrivateWindow.ts';
import { createLearningStore } from '../../src/platform/learningStore.ts';
import { askForDue } from '../../src/platform/messages.ts';
import { rememberingRemoved } from '../../src/platform/removedTerms.ts';
import { openLearningOutside } from '../../src/platform/tabs.ts';
import { InPrivateWindow } from '../../src/ui/learn/InPrivateWindow.tsx';
import { languageOfWords } from '../../src/ui/words.ts';
import { LearnApp } from './LearnApp.tsx';
import '../../src/ui/page/ownPage.css';
import '../../src/ui/confirm.css';
import '../../src/ui/card/card.css';
import '../../src/ui/learn/learn.css';
import '../../src/ui/learn/review.css';
import '../../src/ui/learn/bars.css';

document.documentElement.lang = languageOfWords();
const { all } = createGlossary(fetchEntries);
const root = document.getElementById('page');
if (root && isInPrivateWindow()) {
  render(<InPrivateWindow onOpen={openLearningOutside} />, root);
} else if (root) {
  const store = rememberingRemoved(createLearningStore());
  // Wakes the background, which shows on the icon what is due.
  store.onChange(() => void askForDue(), new AbortController().signal);
  render(<LearnApp store={store} fetchAll={all} />, root);
}
