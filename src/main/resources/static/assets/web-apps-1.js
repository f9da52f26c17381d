// Added to Tasklist, Cockpit and Admin: a way back to the start page, one way out, and no editing
// of what a policy fixes. Browsers keep this file: a changed one gets a new number.
const page = document.querySelector('base');
const webApps = page.getAttribute('app-root');
const site = webApps.replace(/\/camunda$/, '');
const engine = new URL(page.href).pathname.split('/').filter(Boolean).pop();

function linkHome(node) {
  const link = document.createElement('a');
  link.href = `${site}/`;
  link.textContent = 'Start page';
  node.append(link);
}

function token() {
  const cookie = document.cookie.split('; ').find((c) => c.startsWith('XSRF-TOKEN='));
  return cookie ? cookie.slice('XSRF-TOKEN='.length) : '';
}

async function signOut() {
  try {
    await fetch(`${webApps}/api/admin/auth/user/${engine}/logout`, {
      method: 'POST',
      headers: { 'X-XSRF-TOKEN': token() },
    });
  } finally {
    location.assign(`${site}/sign-in?signed-out`);
  }
}

const fixedByPolicy = '.meta .due-date, .meta .followup-date, .meta .groups';

function intercept(event) {
  const target = event.target instanceof Element ? event.target : null;
  const leaves = target?.closest('.account .logout a');
  const opens = event.type === 'click' || event.key === 'Enter';
  if (!opens || !(leaves || target?.closest(fixedByPolicy))) {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  if (leaves) {
    signOut();
  }
}

document.addEventListener('click', intercept, true);
document.addEventListener('keydown', intercept, true);

export default [
  { id: 'countersign-home', pluginPoint: 'tasklist.navbar.action', priority: 1000, render: linkHome },
  { id: 'countersign-home', pluginPoint: 'cockpit.navigation', priority: 1000, render: linkHome },
];
