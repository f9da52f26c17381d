// The forms of consent withdrawal, for Tasklist.
import { define } from './form-element-1.js';
import { family, hold, letter, record, removal, writing } from './consent-decide-1.js';
import { notice } from './consent-notice-1.js';

const NOTICE = 'noticeId';

define('countersign-consent-notice', notice, NOTICE);
define('countersign-consent-writing', writing, NOTICE);
define('countersign-consent-hold', hold, NOTICE);
define('countersign-consent-family', family, NOTICE);
define('countersign-consent-removal', removal, NOTICE);
define('countersign-consent-record', record, NOTICE);
define('countersign-consent-letter', letter, NOTICE);

export default [];
