import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { until } from './until.ts'

/** A mail server as Debian has it, on this machine only, that puts everything into one mailbox. */
export interface Exim {
  url: string
  /** the letters in the mailbox, as files */
  mailbox: () => Promise<Buffer[]>
  stop: () => Promise<void>
}

/** Starts Exim on a free port of 127.0.0.1, with everything it writes in a folder that goes when it stops. */
export const startExim = async (program: string): Promise<Exim> => {
  const folder = await mkdtemp(join(tmpdir(), 'leerkring-exim-'))
  const [port, configuration] = [await freePort(), join(folder, 'exim.conf')]
  const isRoot = userInfo().uid === 0
  await writeFile(configuration, settings(folder, port, isRoot ? 'Debian-exim' : userInfo().username))
  // Started by root it works as a user of its own, who must be able to write here.
  if (isRoot) await chmod(folder, 0o777)
  const words: string[] = []
  const daemon = spawn(program, ['-C', configuration, '-bdf'])
  daemon.stderr.on('data', (chunk) => words.push(String(chunk)))
  daemon.stdout.on('data', (chunk) => words.push(String(chunk)))
  const ended = once(daemon, 'exit')
  const files = async () => {
    const names = await readdir(join(folder, 'mailbox/new')).catch(() => [])
    return Promise.all(names.sort().map((name) => readFile(join(folder, 'mailbox/new', name))))
  }
  const stop = async () => {
    daemon.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  await until(async () => {
    if (daemon.exitCode !== null) throw new Error(`Exim ended:\n${words.join('')}`)
    return answers(port)
  }).catch(async (error) => {
    await stop()
    throw error
  })
  return {
    url: `smtp://127.0.0.1:${port}`,
    mailbox: files,
    stop,
  }
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' })
    const say = (isThere: boolean) => {
      socket.destroy()
      resolve(isThere)
    }
    socket.once('data', () => say(true))
    socket.once('error', () => say(false))
  })

const freePort = async (): Promise<number> => {
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  server.close()
  if (typeof address !== 'object' || !address) throw new Error('no port is free')
  return address.port
}

const settings = (folder: string, port: number, user: string) => `
exim_user = ${user}
spool_directory = ${folder}/spool
log_file_path = ${folder}/spool/%slog
pid_file_path = ${folder}/pid
primary_hostname = mail.example.org
local_interfaces = 127.0.0.1
daemon_smtp_ports = ${port}
log_selector = +all
tls_advertise_hosts =
keep_environment =
deliver_drop_privilege = true
acl_smtp_rcpt = accept
acl_smtp_data = accept
begin routers
everybody:
  driver = accept
  transport = mailbox
begin transports
mailbox:
  driver = appendfile
  directory = ${folder}/mailbox
  maildir_format
  create_directory
  user = ${user}
  return_path_add
  envelope_to_add
begin retry
* * F,1h,1m
`
