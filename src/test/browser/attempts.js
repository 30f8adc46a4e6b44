// What a page can try on the ports of this machine. It even knows the password.
const http = 'http://127.0.0.1:HTTP_PORT'
const bolt = '127.0.0.1:BOLT_PORT'
const body = (n) => JSON.stringify({ statements: [{ statement: `CREATE (:Planted) RETURN ${n}` }] })
const basic = 'Basic ' + btoa('neo4j:PASSWORD')
const commit = http + '/db/neo4j/tx/commit'
const read = (url, options) => fetch(url, options).then((answer) => answer.text())
const event = (target, good, word) =>
  new Promise((resolve, reject) => {
    target['on' + good] = () => resolve(word)
    target.onerror = () => reject(new Error('error'))
  })
const element = (name, address) => {
  const made = document.createElement(name)
  made.src = address
  document.head.append(made)
  return event(made, 'load', 'loaded')
}

const attempts = {
  'the discovery document': () => read(http + '/'),
  'the discovery document of Bolt': () => read('http://' + bolt + '/'),
  'a page of Browser': () => read(http + '/browser/'),
  'a query without preflight': () =>
    read(commit, { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: body(1) }),
  'a query whose answer is not asked for': () =>
    read(commit, { method: 'POST', mode: 'no-cors', credentials: 'include', body: body(2) }),
  'a query with the password': () =>
    read(commit, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: basic },
      body: body(3)
    }),
  'the newer query API': () =>
    read(http + '/db/neo4j/query/v2', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: basic },
      body: JSON.stringify({ statement: 'CREATE (:Planted) RETURN 4' })
    }),
  'a WebSocket to Bolt': () => event(new WebSocket('ws://' + bolt), 'open', 'open'),
  'a WebSocket to localhost': () =>
    event(new WebSocket('ws://localhost:BOLT_PORT'), 'open', 'open'),
  'a script': () => element('script', http + '/browser/SCRIPT'),
  'a picture': () => element('img', http + '/browser/assets/images/device-icons/favicon-32x32.png')
}

window.got = {}
window.isDone = false
const all = Object.entries(attempts).map(async ([name, attempt]) => {
  try {
    window.got[name] = (await attempt()) || 'nothing'
  } catch {
    window.got[name] = 'nothing'
  }
})
Promise.all(all).then(() => {
  window.isDone = true
})
