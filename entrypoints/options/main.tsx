import { render } from 'preact';
import { createEntryCache } from '../../src/core/glossary/entryCache.ts';
import { createGlossary } from '../../src/core/glossary/glossary.ts';
import { fetchEntries } from '../../src/platform/glossaryFiles.ts';
import { changeSettings, loadSettings, watchSettings } from '../../src/platform/settingsStore.ts';
import { languageOfWords, t } from '../../src/ui/words.ts';
import { OptionsApp } from './OptionsApp.tsx';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/sites/switch.css';
import '../../src/ui/marks.css';
import '../../src/ui/options/options.css';

document.documentElement.lang = languageOfWords();
document.title = t('options.title');
const glossary = createGlossary(fetchEntries);
const store = { load: loadSettings, change: changeSettings, watch: watchSettings };
const root = document.getElementById('options');
if (root) render(<OptionsApp store={store} cache={createEntryCache(glossary.entries)} />, root);
