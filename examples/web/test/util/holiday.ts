import { TestFolder, noise, picture, song } from './folder.ts'

const CITIES = ['Lisbon', 'Porto', 'Évora', 'Coimbra']

/** Sun, sea and sand, so that the picture looks like one. */
function beach (x: number, y: number): number[] {
  const wave = 230 + 8 * Math.sin(x / 25)
  const grain = (x * 7 + y * 13) % 9

  if (Math.hypot(x - 440, y - 110) < 56) {
    return [255, 214, 120]
  }

  if (y < wave) {
    return [150 + y / 4, 196 + y / 8, 226]
  }

  return y < wave + 90 ? [36, 120 + (y - wave) / 3, 150] : [226 + grain, 203 + grain, 160]
}

/**
 * 200 files, one of 20 MB, 41 MB in all: films, letters, pictures, a song.
 */
export function holiday (): TestFolder {
  const folder = new TestFolder('Holiday in Portugal')
  folder.add('film/the whole trip.mov.zip', noise(20_000_000))
  folder.add('film/outtakes.zip', noise(15_000_000))
  folder.add('music/fado.wav', song(60))
  folder.add('pictures/beach.png', picture(600, 400, beach))
  folder.add('diary.txt', 'Nobody must know where the good bakery is.\n\nIt is behind the church, on the left.')
  folder.add('budget.csv', 'what,euro\ntrain,58\nbakery,94\n')

  for (let i = 0; i < 60; i++) {
    folder.add(`pictures/portrait ${i + 1}.png`, picture(40, 40))
  }

  for (let i = 0; i < 134; i++) {
    folder.add(`letters/${CITIES[i % CITIES.length]} ${Math.floor(i / CITIES.length) + 1}.txt`, `Letter ${i}: ${noise(600).toString('hex')}`)
  }

  return folder
}
