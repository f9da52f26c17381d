// The forms of account creation approval, for Tasklist.
import { define } from './form-element-1.js';
import { creation, families, readiness } from './account-open-1.js';
import { request, revision } from './account-request-1.js';
import { advice, decision, lateOwners, risk, vote } from './account-decide-1.js';

const APPLICATION = 'applicationId';

define('countersign-account-request', request, APPLICATION);
define('countersign-account-revision', revision, APPLICATION);
define('countersign-account-advice', advice, APPLICATION);
define('countersign-account-risk', risk, APPLICATION);
define('countersign-account-vote', vote, APPLICATION);
define('countersign-account-decision', decision, APPLICATION);
define('countersign-account-late-owners', lateOwners, APPLICATION);
define('countersign-account-readiness', readiness, APPLICATION);
define('countersign-account-creation', creation, APPLICATION);
define('countersign-account-families', families, APPLICATION);

export default [];
