import type { LearningFault } from '../../core/learning/learningFile.ts';
import { t } from '../words.ts';

/** Says why a file was not taken, and how to mend it. */
export function fileFaultInWords(fault: LearningFault, file: string): string {
  switch (fault.kind) {
    case 'noJson':
    case 'notOurs':
    case 'newer':
      return t(`learn.files.${fault.kind}`, { file });
    case 'unreadable':
      return t('learn.files.unreadable', { file, path: fault.path });
  }
}
