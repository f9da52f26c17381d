// The forms of account monitoring, for Tasklist.
import { define } from './form-element-1.js';
import { log } from './monitoring-log-1.js';
import { answer, audience, escalation, evidence, moderation, reply } from './monitoring-steps-1.js';
import { concern, look } from './monitoring-look-1.js';

const MESSAGE = 'messageId';

define('countersign-message-log', log, MESSAGE);
define('countersign-message-reply', reply, MESSAGE);
define('countersign-message-answer', answer, MESSAGE);
define('countersign-message-evidence', evidence, MESSAGE);
define('countersign-message-moderation', moderation, MESSAGE);
define('countersign-message-audience', audience, MESSAGE);
define('countersign-message-escalation', escalation, MESSAGE);
define('countersign-account-look', look, 'lookId');
define('countersign-image-concern', concern, 'imageConcernId');

export default [];
