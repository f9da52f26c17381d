// The forms of account adoption, for Tasklist.
import { define } from './form-element-1.js';
import { mending, request, revision } from './adoption-editor-1.js';
import { closing, confirmation, olderPosts, readiness } from './adoption-tasks-1.js';

const ADOPTION = 'adoptionId';

define('countersign-adoption-request', request, ADOPTION);
define('countersign-adoption-revision', revision, ADOPTION);
define('countersign-adoption-confirmation', confirmation, ADOPTION);
define('countersign-adoption-readiness', readiness, ADOPTION);
define('countersign-adoption-mending', mending, ADOPTION);
define('countersign-adoption-older-posts', olderPosts, ADOPTION);
define('countersign-adoption-closing', closing, ADOPTION);

export default [];
