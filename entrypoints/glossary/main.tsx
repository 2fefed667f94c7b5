import { render } from 'preact';
import { createGlossary } from '../../src/core/glossary/glossary.ts';
import { cardServices } from '../../src/platform/cardServices.ts';
import { fetchEntries, fetchQuestions, fetchSearchIndex } from '../../src/platform/glossaryFiles.ts';
import { isInPrivateWindow } from '../../src/platform/inPrivateWindow.ts';
import { languageOfWords } from '../../src/ui/words.ts';
import { GlossaryApp } from './GlossaryApp.tsx';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/card/card.css';
import '../../src/ui/page/pageNav.css';
import '../../src/ui/glossary/browse.css';
import '../../src/ui/glossary/glossary.css';

document.documentElement.lang = languageOfWords();
const { all } = createGlossary(fetchEntries);
const root = document.getElementById('page');
if (root) {
  const fetchers = { fetchAll: all, fetchIndex: fetchSearchIndex, fetchQuestions };
  render(<GlossaryApp {...fetchers} services={cardServices(isInPrivateWindow())} />, root);
}
