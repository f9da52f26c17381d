// The forms of account handover, for Tasklist.
import { define } from './form-element-1.js';
import { closure, credentials, request, succession, successor } from './handover-tasks-1.js';

const HANDOVER = 'handoverId';

define('countersign-handover-request', request, HANDOVER);
define('countersign-handover-credentials', credentials, HANDOVER);
define('countersign-handover-successor', successor, HANDOVER);
define('countersign-handover-succession', succession, HANDOVER);
define('countersign-handover-closure', closure, HANDOVER);

export default [];
