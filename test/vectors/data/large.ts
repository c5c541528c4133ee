import type { LargeVector } from '../util/types.ts'

export const large: LargeVector[] = [
  {
    name: 'large',
    description: 'over 1,024 entries: index and catalog have two levels',
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    options: {},
    leaves: 1500,
    root: 'bafyreiemfi7gttuokbdup3x262wguhnzfntfospjqga5klakgwiwxrlwt4',
    index: 'bafyreicjq52rwin5yq74mg5xzj5dhrji3jvi5gex5zhg7cuspj55feekwa',
    manifest: 'bafkreieyanmjpnldsmcoouv6t5paecmyevunfi6dzbu5rbju6lx2y2cf3i',
    blocks: 1501,
    bytes: 93793,
    sealedBlocks: 1509,
    sealedBytes: 316904,
    indexNodes: 8
  },
  {
    name: 'large without catalog',
    description: 'over 1,024 entries, padding none',
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    options: {
      catalog: false,
      padding: 'none'
    },
    leaves: 1100,
    root: 'bafyreihpt4h7nujfpt7jfjj3vx3j5h5r7fazfnidiq7foj5viyst6cttzu',
    index: 'bafyreibgjl72hdsja7q24wkttovljrlq57wywjff7gpa7ail4spb4s3koq',
    manifest: 'bafkreid2yumv37jrk5kx6knrnneo2f6bi2qrmv2ubfquvpfpiayjf5hqie',
    blocks: 1101,
    bytes: 73793,
    sealedBlocks: 1101,
    sealedBytes: 147642,
    indexNodes: 4
  },
  {
    name: '1,024 entries',
    description: 'the most that one index node links',
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    options: {
      catalog: false
    },
    leaves: 1023,
    root: 'bafyreid4nxqh4mv6vk3bvt3tq6icxcficw7j5wlttrvb237xo6zsmbiq3i',
    index: 'bafyreih3xf5bk5dtnb6lsmhwfwrtirucqhn4ggtn2lxujz3b4vbhofob5u',
    manifest: 'bafkreifjwc7qssnqmqivlitivmkoz3wytrpqo32lhfvvu6pk6ixyiwfg5e',
    blocks: 1024,
    bytes: 69943,
    sealedBlocks: 1024,
    sealedBytes: 145016,
    indexNodes: 1
  },
  {
    name: '1,025 entries',
    description: 'one more',
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    options: {
      catalog: false
    },
    leaves: 1024,
    root: 'bafyreidpf2gfex7aisnzl7bkjgwbtbu5wgcyfboj7roghbvi6hgqqlazpy',
    index: 'bafyreia6icqmy6sqendnptejavgjn6nxylbq2x5hvk3fbxll4gh6pzcdhi',
    manifest: 'bafkreifyyilcnsl7svzhawxuydrmte77vjc5i64mqa75oze4wf6r2eb5oy',
    blocks: 1025,
    bytes: 69993,
    sealedBlocks: 1025,
    sealedBytes: 145096,
    indexNodes: 5
  }
]
