import { render } from 'preact';
import { createGlossary } from '../../src/core/glossary/glossary.ts';
import { fetchEntries } from '../../src/platform/glossaryFiles.ts';
import { lastSheet } from '../../src/platform/sheetStore.ts';
import { Sheet } from '../../src/ui/sheet/Sheet.tsx';
import { languageOfWords, t } from '../../src/ui/words.ts';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/card/card.css';
import '../../src/ui/sheet/sheet.css';

document.documentElement.lang = languageOfWords();
const root = document.getElementById('sheet');
const stored = await lastSheet.get();
const entries = stored ? await createGlossary(fetchEntries).entries(stored.ids) : [];
document.title = stored?.title ?? t('sheet.title');
if (root) render(<Sheet sheet={stored && { ...stored, entries }} onPrint={() => print()} />, root);
