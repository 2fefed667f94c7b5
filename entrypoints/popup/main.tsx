import { render } from 'preact';
import { createEntryCache } from '../../src/core/glossary/entryCache.ts';
import { createGlossary } from '../../src/core/glossary/glossary.ts';
import { fetchEntries, fetchSearchIndex } from '../../src/platform/glossaryFiles.ts';
import { languageOfWords } from '../../src/ui/words.ts';
import { PopupApp } from './PopupApp.tsx';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/card/card.css';
import '../../src/ui/page/page.css';
import '../../src/ui/sites/switch.css';
import '../../src/ui/popup/popup.css';

document.documentElement.lang = languageOfWords();
const glossary = createGlossary(fetchEntries);
const root = document.getElementById('popup');
if (root) render(<PopupApp cache={createEntryCache(glossary.entries)} fetchIndex={fetchSearchIndex} />, root);
