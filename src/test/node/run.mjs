// Runs the statements of a file against a server and prints their rows, a line of JSON each.
import { readFileSync } from 'node:fs'
import neo4j from 'neo4j-driver'

const [uri, file, password] = process.argv.slice(2)
const auth = neo4j.auth.basic('neo4j', readFileSync(password, 'utf8'))
const driver = neo4j.driver(uri, auth, { disableLosslessIntegers: true })

const shown = (value) => (Array.isArray(value) ? `[${value.map(shown).join(', ')}]` : String(value))

try {
  for (const { cypher, columns } of JSON.parse(readFileSync(file, 'utf8'))) {
    const { records } = await driver.executeQuery(cypher)
    console.log(JSON.stringify(records.map((row) => columns.map((name) => shown(row.get(name))))))
  }
} finally {
  await driver.close()
}
