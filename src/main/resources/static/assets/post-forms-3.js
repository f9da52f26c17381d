// The forms of post sign-off, for Tasklist. Browsers keep these files: a changed one gets a new
// number, here and where it is named.
import { define } from './form-element-1.js';
import { check, notPosted, publication } from './post-decide-2.js';
import { request, revision } from './post-request-2.js';

const POST = 'postId';

define('countersign-post-request', request, POST);
define('countersign-post-revision', revision, POST);
define('countersign-post-check', check, POST);
define('countersign-post-publication', publication, POST);
define('countersign-post-not-posted', notPosted, POST);

export default [];
