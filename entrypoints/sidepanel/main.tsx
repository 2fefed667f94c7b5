import { render } from 'preact';
import { createEntryCache } from '../../src/core/glossary/entryCache.ts';
import { createGlossary } from '../../src/core/glossary/glossary.ts';
import { fetchEntries } from '../../src/platform/glossaryFiles.ts';
import { languageOfWords } from '../../src/ui/words.ts';
import { PanelApp } from './PanelApp.tsx';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/card/card.css';
import '../../src/ui/page/page.css';
import '../../src/ui/panel/panel.css';

document.documentElement.lang = languageOfWords();
const glossary = createGlossary(fetchEntries);
const root = document.getElementById('panel');
if (root) render(<PanelApp cache={createEntryCache(glossary.entries)} />, root);
