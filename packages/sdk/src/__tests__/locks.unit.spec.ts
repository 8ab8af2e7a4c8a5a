import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"

import { readLocks } from "../computer/locks/read-locks"
import { type System, thisSystem } from "../computer/locks/system"

/** A computer made of texts: files, links by their target, and what programs print. */
function computer(
  platform: string,
  parts: {
    files?: Record<string, string>
    links?: Record<string, string>
    programs?: Record<string, string>
    env?: Record<string, string>
  }
): System & { ran: string[][] } {
  const { files = {}, links = {}, programs = {}, env = {} } = parts
  const ran: string[][] = []
  const all = [...Object.keys(files), ...Object.keys(links)]
  return {
    ran,
    platform,
    env,
    text: (file) => Promise.resolve(files[file] ?? ""),
    link: (file) => Promise.resolve(links[file] ?? ""),
    names: (folder) =>
      Promise.resolve(
        [
          ...new Set(
            all
              .filter((name) => name.startsWith(`${folder}/`))
              .map((name) => name.slice(folder.length + 1).split("/")[0] ?? "")
          ),
        ].sort()
      ),
    output: (program, args) => {
      ran.push([program, ...args])
      return Promise.resolve(programs[program] ?? "")
    },
  }
}

const linux = (files: Record<string, string> = {}, links: Record<string, string> = {}) =>
  computer("linux", {
    files: {
      "/proc/mounts": "proc /proc proc rw 0 0\n/dev/nvme0n1p2 / ext4 rw 0 0\n",
      "/etc/machine-id": "b1f4c7\n",
      "/sys/block/nvme0n1/device/serial": "S4EVNX0 \n",
      "/sys/block/sdb/device/serial": "USB-1\n",
      "/sys/block/sdb/removable": "1\n",
      "/sys/block/sr0/device/vendor": "HL-DT-ST",
      "/sys/block/sr0/device/model": "DVDRAM GP60 ",
      "/sys/class/net/eno1/address": "3c:52:82:00:00:02\n",
      "/sys/class/net/enp9/address": "3c:52:82:00:00:01\n",
      "/sys/class/net/enx1/address": "00:00:00:00:00:07\n",
      "/sys/class/net/docker0/address": "02:42:00:00:00:01\n",
      "/proc/cpuinfo":
        "processor\t: 0\nvendor_id\t: GenuineIntel\nmodel\t\t: 158\ncpu MHz\t\t: 3100.4\nmicrocode\t: 0xf0\nstepping\t: 10\n\nprocessor\t: 1\n",
      "/sys/class/dmi/id/sys_vendor": "LENOVO\n",
      "/sys/class/dmi/id/product_name": "20QD\n",
      ...files,
    },
    links: {
      "/dev/disk/by-uuid/11A0-9C2F": "/dev/nvme0n1p1",
      "/dev/disk/by-uuid/9c2f-11a0": "/dev/nvme0n1p2",
      "/sys/class/net/eno1/device": "/sys/devices/pci0/0000:00:1f.6",
      "/sys/class/net/enp9/device": "/sys/devices/pci0/0000:00:1f.7",
      "/sys/class/net/enx1/device": "/sys/devices/pci0/usb1/1-1",
      "/sys/class/net/enx1": "/sys/devices/pci0/usb1/1-1/net/enx1",
      ...links,
    },
  })

describe("the locks of a computer", () => {
  it("are read on Linux from files that everybody may read", async () => {
    const system = linux()
    expect(await readLocks(system)).toEqual({
      hd_volume: "9c2f-11a0",
      os: "b1f4c7\n".trim(),
      hd_serial: "S4EVNX0",
      optical: "HL-DT-ST DVDRAM GP60",
      net: "3c:52:82:00:00:01",
      cpu: "GenuineIntel 158 10",
      bios: "LENOVO 20QD",
    })
    expect(system.ran).toEqual([])
  })

  it("stay the same after an update of the kernel, a VPN and a USB network card", async () => {
    const later = linux({
      "/proc/cpuinfo":
        "processor\t: 0\nvendor_id\t: GenuineIntel\nmodel\t\t: 158\ncpu MHz\t\t: 800.0\nmicrocode\t: 0xf8\nstepping\t: 10\n",
      "/sys/class/net/tun0/address": "00:00:00:00:00:01\n",
      "/sys/class/net/enx2/address": "00:00:00:00:00:02\n",
    })
    expect(await readLocks(later)).toEqual(await readLocks(linux()))
  })

  it("are absent where a manufacturer left a placeholder, or where nothing is", async () => {
    const bare = computer("linux", {
      files: {
        "/sys/class/dmi/id/sys_vendor": "To Be Filled By O.E.M.",
        "/etc/machine-id": "00000000",
      },
    })
    const locks = await readLocks(bare)
    expect(Object.values(locks).every((value) => value === null)).toBe(true)
    expect(await readLocks(computer("plan9", {}))).toEqual({})
  })

  it("are read on a Mac by programs of the system", async () => {
    const mac = computer("darwin", {
      programs: {
        "/usr/sbin/ioreg":
          '"IOPlatformUUID" = "8F0A"\n"IOPlatformSerialNumber" = "C02X"\n"Serial Number" = "0ba0123"',
        "/usr/sbin/diskutil": "   Volume UUID:               5D1E-77\n",
        "/sbin/ifconfig": "en0: flags=8863\n\tether a4:83:e7:00:00:01 \n",
        "/usr/sbin/sysctl": "Apple M2\n",
      },
    })
    expect(await readLocks(mac)).toEqual({
      hd_volume: "5D1E-77",
      os: "8F0A",
      hd_serial: "0ba0123",
      net: "a4:83:e7:00:00:01",
      cpu: "Apple M2",
      bios: "C02X",
    })
    expect(mac.ran.every(([program]) => program?.startsWith("/"))).toBe(true)
  })

  it("are read on Windows from the registry and by one fixed query", async () => {
    const folder = "D:\\Windows\\System32"
    const windows = computer("win32", {
      env: { SystemRoot: "D:\\Windows" },
      programs: {
        [`${folder}\\reg.exe`]: "    MachineGuid    REG_SZ    5c1d-9\r\n",
        [`${folder}\\WindowsPowerShell\\v1.0\\powershell.exe`]: JSON.stringify({
          hd_volume: "9C2F11A0",
          hd_serial: " WD-1",
          optical: null,
          net: "3C:52",
          cpu: "BFEB",
          bios: "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
        }),
      },
    })
    expect(await readLocks(windows)).toEqual({
      hd_volume: "9C2F11A0",
      os: "5c1d-9",
      hd_serial: " WD-1",
      optical: null,
      net: "3C:52",
      cpu: "BFEB",
      bios: null,
    })
    const silent = computer("win32", { programs: {} })
    expect(Object.values(await readLocks(silent)).every((value) => value === null)).toBe(true)
  })
})

describe("this system", () => {
  it("answers empty for what is not there, and starts programs without a shell", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "sdk-system-"))
    try {
      await writeFile(path.join(folder, "a"), "text")
      await symlink("a", path.join(folder, "b"))
      expect(await thisSystem.text(path.join(folder, "a"))).toBe("text")
      expect(await thisSystem.text(path.join(folder, "none"))).toBe("")
      expect(await thisSystem.link(path.join(folder, "b"))).toBe(path.join(folder, "a"))
      expect(await thisSystem.link(path.join(folder, "a"))).toBe("")
      expect(await thisSystem.names(folder)).toEqual(["a", "b"])
      expect(await thisSystem.names(path.join(folder, "none"))).toEqual([])
      const print = ["-p", "process.argv[1]", "$(id); `id`"]
      expect(await thisSystem.output(process.execPath, print)).toBe("$(id); `id`\n")
      expect(await thisSystem.output(path.join(folder, "none"), [])).toBe("")
      expect(await thisSystem.output(process.execPath, ["-e", "process.exit(1)"])).toBe("")
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
