import { render } from 'preact';
import { readOwnPage } from '../../src/platform/firstRun.ts';
import { openGlossary, openLearning, openOptions } from '../../src/platform/tabs.ts';
import { Welcome } from '../../src/ui/welcome/Welcome.tsx';
import { languageOfWords, t } from '../../src/ui/words.ts';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/card/card.css';
import '../../src/ui/welcome/welcome.css';

document.documentElement.lang = languageOfWords();
document.title = t('welcome.title');
const root = document.getElementById('welcome');
if (root) {
  const ways = {
    onGlossary: () => openGlossary(undefined, 'openTab'),
    onSaved: () => openLearning(),
    onOptions: () => openOptions(),
  };
  render(<Welcome {...ways} />, root);
  readOwnPage(document);
}
