import type { FailureVector } from '../util/types.ts'

export const graphFailures: FailureVector[] = [
  {
    name: 'graph: blocks is one less',
    description: 'the manifest says so, the blocks do not',
    layer: 'graph',
    base: 'small tree',
    put: [
      ['bafkreihntax4aily62xoamufwlws4xoud3g5mrqg4dhoivumsqoa4vw5oy', 'cngepI4QPO34AvJ8gFxk5dOLhb6hrwJ8IKsZhzyMskQgyMK7LiSUvhT/HAfUnMLs5m8IuN/+SI6MICIkKfBEQfNOjXEQA53kwcO7+m2wlaTmmFgpeBLt7psFM5Iut/8ItWc26nmhfNzrAVH2g3d28NLYpGIzeBHIWwF7gqwEPi8LkzkX+9pcJA7iPapJ2MzLpzxzpC8tA8SLwrBbf6/kRKWgNcwLW629XbmHCXGH5emRDalX/zS6vHsvAfO09JYD7u45EvcDt09waF1vzM9QJUxBHi1cu9OojgH5GTwKCw8xU3EcL824C7xMAGqKCBp3C3hY9FNvaWzINL6ydoHcpT0LkfkhleqmFc/+6xWt86lq20cATwaogPg/zcmoFTJXaPmyq8dtG6c/5VtVj6q8WD7LIcYDzLVVB4eCjt2AsDueVI+yKCExoUnrd/ojkGi5'],
      ['bafyreihkn7pdzfovqqqeszxzgn4erlt6f2hjflxrsfqs5zd3k63z2hj3pa', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDtmC/AIXj2ruAyhbLtLl3UHs3WRgbgzuRWjJQcDlbddmpjb21taXRtZW50WCATrUPsLcerNENizZsgg9Qkgkc+REh19/hiJ33KkRClyA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreihkn7pdzfovqqqeszxzgn4erlt6f2hjflxrsfqs5zd3k63z2hj3pa',
    decrypt: 'IncompleteGraphError',
    verify: 'IncompleteGraphError',
    audit: null
  },
  {
    name: 'graph: blocks is 1',
    description: 'the manifest says so, the blocks do not',
    layer: 'graph',
    base: 'small tree',
    put: [
      ['bafkreie3axvldhdwxlctkpes3al6bud6626f2yv24oavaoq2yplwgigufa', 'p9O5I/gOHEpgYl4uOlcoWQj/qe++ahcAvE97hqT/c0Oqg6+SlK5RJrwKWIy8Tc+PD1DauH0cwYct90ux4348dEeYs1jGX/XRZmBwjeLxWlJdCgRAgvLAIJPAi4ThJHUqniTrpAWv96O525v17rxnQcWeprCZSuHZZmKoEsb/CnkgGmBwaoO53Qdlzx/XprfT5BW0HD4vHKkcAqyKGyH6b+ura6bLSyCwokWkqS+18SfzFjfmHmRurZsuEbHeuHWYQkioCkBIJaIy+EHhss2m1oyksCkFIj6Ts6MjuQyOq9UGsJ6bYKRM8KaNw42L2LpC2kv8/7L6bEYf7j/To4cgnKOgxDGWsS5v+iciW2yNABiGuUH8QmRvnjmBoC+2mkDFBYMqojXjxHt2/+wVbZXAfFxZ93gsurK7FoUhO5UPZZNGSZ9D3+09mqVM0ztyBNru'],
      ['bafyreiecpm255rlulpnfm3fpslducj44pk2ab24ru54ce7gzuexmudx7su', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCbBeqxnHa6xTU8ktgX4NB+9rxdYrrjgVA6GsPXYyDUKGpjb21taXRtZW50WCDfOTqbWnhFJgFe7gjJ2BIJzxSssUsPfzTkWFaa6YFAWg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiecpm255rlulpnfm3fpslducj44pk2ab24ru54ce7gzuexmudx7su',
    decrypt: 'IncompleteGraphError',
    verify: 'IncompleteGraphError',
    audit: null
  },
  {
    name: 'graph: entries is one more',
    description: 'the manifest says so, the blocks do not',
    layer: 'graph',
    base: 'small tree',
    put: [
      ['bafkreibk3qob6nxasrvakrjb7ernzkar33owxwkiaxws2pptwgoulunh5i', 'qMeY+Gi6qP5dRQuON/fZ9+oiopzYVh+eirlPLb9B4FoXdVjVUE0bAVkpZ5DZJNsaY2e46qPnHxDcoGnPqWIiAYyvpkGIiQQvrC0PkEJGmNV1jJr+LekwZ8bL9nT6Z/8bolsgcsVIVvq4zYO5bYZBQTwZVc+14wIk7YMM6eBYeLruw3iWNzbVVm97Wir/sblV+AzKq1Yk6GUEzOvqFwGrSi4Rq19wmoFE5QpF95GZNXId9le2zqWdowop2bl8BYajWc572Pbwz1jCdC9G2u73f1ccD+plg3PWOW2qHxAtryhffeqCZrUjyhNH5OqDATBVyqXf+MGw1YBKnYxAzWXZ2wRiQo0d3YfzlY28xv7ajMiuEVjHg7fwmnAWpIaCPUTDFlgp+SDyMGGlQ7H00Yq+1g+Rs/mBd0sP+WLHzI/9J1xsgAPHcsvnpeeT374GA0UH'],
      ['bafyreiasrrplzwmu5eqkwoij34v5bgcxzppbg6xjmdd6nuekdnnfapgjwi', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiAq3BwfNuCUagVFIfki3KgR3t1r2UgF7S0987GdRdGn6mpjb21taXRtZW50WCDU27Nba09GrE60u4kJe6hjRkJV6DoTZeaH9GwmS8chiw==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiasrrplzwmu5eqkwoij34v5bgcxzppbg6xjmdd6nuekdnnfapgjwi',
    decrypt: 'IncompleteGraphError',
    verify: 'IncompleteGraphError',
    audit: null
  },
  {
    name: 'graph: entries is 2^53 - 1',
    description: 'the manifest says so, the blocks do not',
    layer: 'graph',
    base: 'small tree',
    put: [
      ['bafkreifzpj2oy2ovn2uk4mu6cl6xwi2t6t32zduhh47urhrtk7nvrex34q', 'EMEgmIYCMc3bYJP7hQqjwiXLkDoTomIo6vdk/PDcGep51xMTdP/GLdGLOTjSPNeSL8LZls9XTS118YEYL3W/VImNTuZrxgn4NJSQZkJiwMf5raBl3cb2/PI0yMaMNrTu4GLujV4yIHYCqphEDvKBvf7Y/dgqcLns+YLbNcSeVWAJYS+fkmsEXBWMddS4F9s+H9mUmrPlHBLcpfJAgZLsfaN92Ql9YlxGqUSUQzbxwHF5fy8ecS4bJV2w4v5euJNqZd6rJ3fx+1DefesoAK8T+vYgQqSSOCFStpU6gNFTwPL5mhb2KfBEROUXTJbizW8hx/522JuL/yISI7Shhr3g2iEVxYbcCkvcPF35EryO1fnZHlh22+D8rgCbTu3RiPHrwdeBTaBlc/XKpIyGmk3VcbTSij4Jkm3Fb2O3EuMXwHheydHrZRkdl5L5s75X4DOn'],
      ['bafyreigynefq37cmuwy7dh7ireuowczs5uxnfckk4wterjj5onsx7dpmni', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiC5enTsadVuqK4ynhL9eyNT9Pesjoc/P0ieM1fbWJL75Gpjb21taXRtZW50WCDs3mV4NI6vRSHwNI1OhAnalj3YNvQpQdwrn6SmuXW7Hg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreigynefq37cmuwy7dh7ireuowczs5uxnfckk4wterjj5onsx7dpmni',
    decrypt: 'IncompleteGraphError',
    verify: 'IncompleteGraphError',
    audit: null
  },
  {
    name: 'graph: bytes is 0',
    description: 'the manifest says so, the blocks do not',
    layer: 'graph',
    base: 'small tree',
    put: [
      ['bafkreidexnsibc4gqebgznfr4pke6msb2un4myix2rhhrbjbolw543vcvy', 'cOfwW6MJGGOOwHOgeXrl+BPEDdpc0ssPCw1TqZEdNfGPdxhnSNVkZRU6wmSytG5p8Uxm3EIVy3Ak4mxzpcMA8rwybIQRDqoU+2geS+iLvPBugqT8/53MyGe8Ddh4qHWUx+BC02Ka8FPVddZAGAMEsuWRaReljycjZrUNolRFWqe18EdJBY3OLY1bEJGSat2cLlHHt2/CEQthpCXEOmR/1+v1Fd9Qy6f5lGyk+4CrFviey6JI0EZqFMZW0qYbekUYBmryms+NcjJbGxwUjvK7dsGABzk88UkVlwfNKgbEUClnqacuP2mv1SN7Og2JPMHndBw+sumI6YiCWwZY263Z4C51amA4ZjFiud0dkzhZJK6koiYAYHDZ9JqTF/G85/T2xcK+zfNGTZ3RgeVtb3Rg916cVkrZYab4EulnTgNz2gM='],
      ['bafyreiedkoc6zjumkfqmr2rcofqakxp7lfftgacufp3xwn4o6smaeepdfe', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBku2SAi4aBAmy0sePUTzJB1RvGYRfUTniFIXLt3m6irmpjb21taXRtZW50WCCmMPkt/kbNzNgkPPhH3R+QDG0J4mEg0eZTj6IkNbTj0g==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiedkoc6zjumkfqmr2rcofqakxp7lfftgacufp3xwn4o6smaeepdfe',
    decrypt: 'IncompleteGraphError',
    verify: 'IncompleteGraphError',
    audit: null
  },
  {
    name: 'graph: bytes is one more',
    description: 'the manifest says so, the blocks do not',
    layer: 'graph',
    base: 'small tree',
    put: [
      ['bafkreigtx24k3yr6sknp3wsdfm7ayoabnocjz6romfhqxipi7sghriobei', 'yVhQeWMHPfCfVo+MQhQCz/AVaMUSEszKWmZLUGlGdIP9juRxCmdNmPy3PNldR5+LoRkZkvzrb5zgtiy6Oe3wsbNr+JsqCUx1SXtGuZKjO4JknB85rf2Q/We6P1vEkMVnoP5/RkqlhS35Llu+v8eVvvwR2Q6hXmzsp9pefUfZ1/CXeKLIhDA++GZtuuekf9vSTWGC8uSbcaD7Ewanvn++Y09dg4yZhcqANuRommOgp9wgj0oAXBXRW3OAb7oDhqWVJBW2augc28VWkJHFkJKOsgyxqyDfJRVMOV86Bnag8RShdxpANMOL//4C91MI9ku6Na/g8GvzTzwAJKXhfQCE3SbTwuCsTXqF/6HeO3OZdDmHarOYx2y/NjAJYFnpXz106G1YjJ5MYmNCVIdu3gEhkiWAWd09NNiXfNeK5DqUhUIpH97Hep3zFMQ5mozIYAEl'],
      ['bafyreiht23jq4xmty4n4lb75fowmg3xaeihxspuvw6p6wflyrsq2d53d4i', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDTvrit4j6Smv3aQys+DDgBa4Sc+i5hTwuh6PyMeKHBImpjb21taXRtZW50WCDebBY0h3if7LXWuA3HVvBDhKFm+7uLVB5hAIJiUzFdQQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiht23jq4xmty4n4lb75fowmg3xaeihxspuvw6p6wflyrsq2d53d4i',
    decrypt: 'IncompleteGraphError',
    verify: 'IncompleteGraphError',
    audit: null
  },
  {
    name: 'graph: root is another CID',
    description: 'the manifest says so, the blocks do not',
    layer: 'graph',
    base: 'small tree',
    put: [
      ['bafkreidgmmapxiebjd2n2abjzze4h4iqkwewchl7lvrz4p3ejl7d2qmnwm', 'HlRfZBykteYyYxpbn/i7T18Ej69oR6t+BDejMywI8Bi9yV/PBVOxGNy81RMHqaibFqrUq9QyX2yT1MhDWco823kxtMrMFjWt2dZghrjzLEcJuqrLLMEkTpSNLcd1K8SWd8EMyOySyBGFpT9+Hg1Ufw0b3STdie9gyOuz48sWw29vB/R2LJ48LyKhXArXWbMj0VuAIoDZG1CnVarr3nv3T8QUK2JeC9SOLJhbQhe2S5yP3AC6aUP6gMrhROtOAY8Ipig1u0YoLV69PCyqhPGCQCLmdJccphdkGqJFSSmVE6q0VpbXdNQOLEoMb3WaK0zq1awxEENbg3gQLic/w9ropXRc8p3tqK3NxjKY602N0Aha8+cORu30Iy3y1Lv1Cc0QPkuYd69L+PJzs5tDoNZn+vaYGzRjgfX74o0zT9lNjDFeNJYDParW7frdQsWC+Y0K'],
      ['bafyreidch5njk3bjgmdee47o3ggollv24ahhdhyhrtet6eny7a36bmmgb4', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBmYwD7oIFI9N0AKc5Jw/EQVYlhHX9dY54/ZEr+PUGNs2pjb21taXRtZW50WCAyHIcyql5PXq2WYsDgask9J7CISB7yjfFwqvUswiMcyQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreidch5njk3bjgmdee47o3ggollv24ahhdhyhrtet6eny7a36bmmgb4',
    decrypt: 'IncompleteGraphError',
    verify: 'IncompleteGraphError',
    audit: null
  },
  {
    name: 'graph: entry is not in the index',
    description: 'the manifest says so, the blocks do not',
    layer: 'graph',
    base: 'small tree',
    put: [
      ['bafkreid65ra7kje5lcoaxcga43z3ifgzl4sjic36h3gk2v7qbl7zbnzuhm', 'Nl/GrtXxduxagynDKFoNy7PpLhUmBftG0X1ZB4uPmZ0J+g1VzTwM1JK8oWV98XuqZAIZXkfIiuFTjhPWg7uwzZ87utY40AUChyjk2XstjhE1RQqTDswgD8n61FvNxV8HivBQoVtTjPOcv5RyL7jipZSSE+oO2locr1UOYACqPf4/M1EwnuAI49rBrlRaZ7UVRW/ywKQnUEzTd9/d0x51uoA5O0XndN2Jnk4ivMT1qLj8q764swgjBz8WI+gNLjaR95tUMsS9pWG/HU/wGKgjwlqStKb9l2IEvFeosOfEDBHeseF2BtWIDKLpcP0Dyp7sRGbChEKhDdMuO/KmYFkoJ2e+M8R7D35TqwqeHW6to0OmFlWB9wHH9f/WmK/xwrIy2H4APqGATmgaSQmTeVSD1GL7vsYGy34VGJTunoM0zLN9g3nPzga72sOHluaFNV3e'],
      ['bafyreiav4mitvsarxksty52hjjzvfesboxjhzfz5f5pmdpnuz6ci26dulu', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiB+7EH1JJ1YnAuIwObztBTZXySUC34+zK1X8Ar/kLc0O2pjb21taXRtZW50WCAd7AqlyXjY+twArvcwQmT6ZXbpd7x1LXGzQ1H/e1z2eg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiav4mitvsarxksty52hjjzvfesboxjhzfz5f5pmdpnuz6ci26dulu',
    decrypt: 'IncompleteGraphError',
    verify: 'IncompleteGraphError',
    audit: null
  },
  {
    name: 'graph: blocks and entries are one more',
    description: 'the manifest says so, the blocks do not',
    layer: 'graph',
    base: 'small tree',
    put: [
      ['bafkreidbeex4tgitsfkykmsajpkxabz4brkiwdbvcgfelrkd3a7b5h75ua', 'zzDuNATG8/LiAl/A/N/kh4IoU3v2tnsBp9ZLFiSMzEGvlC0cVBD2uyTEUXkEqjDD3e6DUaKmyhAoneRtYzUtp753zHQIiFtTQdXEmgDL/7Izlj0m8qEoGplhSpwWwWn2MRVRxF46dZ+dFNY0gSP6py3t4iFz2Bdg7QRwUL+JEGKDrTzC6NBWVXR0bHt80MomcFXMWtdZPHUpbfsHZa3mucfhWBh/Vg45klO4el1qk94eGwMdDtGTxXtHWVrPblGpa3GXTRgiBundmNe07TudIHldtEOpPXgYOk9nASoxTvu3ZJs43REoNhK+BhC3xAci5lNQLUh6LFS1xrgLuJtS2OQ3yVrBtamgqBkZRbv4v8mYzMWxrIg9wStak+7I3XsyQk/v6r89BI7n2JkjKV2yIrqjzgEOggLdx2nXheKK+uy355Rq1FN5vAJHz47Ti7Xp'],
      ['bafyreicdqo4nzjov56yu3ckzp2adjkntk2q3szjtoxwsuyshpcbcrswixq', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBhIS/JmRORVYUyQEvVcAc8DFSLDDURikXFQ9g+Hp/9oGpjb21taXRtZW50WCA7V0pN54r0KHl7FfrUbNZz5lSBTdVmchWNnGEDAr72tA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreicdqo4nzjov56yu3ckzp2adjkntk2q3szjtoxwsuyshpcbcrswixq',
    decrypt: 'IncompleteGraphError',
    verify: 'IncompleteGraphError',
    audit: null
  },
  {
    name: 'graph: entry is another data block',
    description: 'a block of the graph that is not its root',
    layer: 'graph',
    base: 'small tree',
    put: [
      ['bafkreib6tzdgm5izv2d7noa3c2espoon54cs4nzlrojmyxdhjoea56pkx4', 'Qz7MoO+wAo5Qv03NDU+8rkFTVotdRP0G87IQxMV1fIuvo2OM9qZKjODCy3wjwE7nMJzvK5Mxua9KZjJv/1k6QY9smRov84Yt0P2r6PJRFuvThbsIhrNNAvzaOA1QBUhgqGnpPD4bgXntOZal0REev8rgetC0AzFdDwaLoRfcpQHHpF1fexXTx+lHdohffpQpIz6D0x5oDO+LD8oTQgR3T2NTNtvA6XX/lZZ2cYBPmyg/xOEA3maRQF1KVPu+Z4yssCw9TiqZFCohYnbLcwalRo+8zj0waOrlnurTnv/iVmckMIX5crvFCL8BaXtaZRergJJzboVl4lbnyFWTBPxjupRRoXs7UJ2M3yaYMWqRmqGkhaafZ0vhKbp7+P4ORlCpx1N/wDwpZJTebpNjr7XgsUfpKziQC85dwHbEhXyAi+vrjVaYYkVg4w4adMy269mY'],
      ['bafyreiegeylu7qcphouamb2kslwycfweo65iy6mtsa5iuy7bx3vuuwf6gi', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiA+nkZmdRmuh/a4GxaJJ7nN7wUuNyuLksxcZ0uIDvnqv2pjb21taXRtZW50WCB5IGJ/ngGeceWQc2bPA3hQQVbdfOOCvPbf8axEn8gY3g==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiegeylu7qcphouamb2kslwycfweo65iy6mtsa5iuy7bx3vuuwf6gi',
    decrypt: 'IncompleteGraphError',
    verify: 'IncompleteGraphError',
    audit: null
  },
  {
    name: 'graph: root is a leaf, entry is the root',
    description: 'the two do not belong together',
    layer: 'graph',
    base: 'small tree',
    put: [
      ['bafkreiftscrupymi3bfqlivvbwt676btepepzfhztq4trysgrzvl443cbe', '/AzcD/SktirdzYchNNsAr+TYWss331nX1D2vPeqfmhVpdEzFEkG8O5nf4zRYjn16MAPnEcXpuhR5LTyzTY+KgMpnET4oGRUED0vCA/ozPmpi9Dmmu3wluutjy/GjQ5Sx1iJZEAHynOLvRApsg73lcef8Jwezu3NlFnQQKUVUR95YJnQ9jVzaflEmRt78e2Q/K7IQCjjnL/Ba+CVgWlJOwHJq5d3EwKj07KNOvjud7CfNLo3qalt2kFU3VXsGhsPZWtLLqRSfjKB/9hSC4Og/ztg4fd6/KmK9f0vBXLsvrTie1lEkSSPmeM/UxEhHDbasJer5hLqaFPw9R7/tFbdHqAc9qU2+8y1WpoOc3iQQOdOENE0cQnZ6gWATaPRuz2Cjd16nzBO74igWcXPcZvI4CAdlPDu4LhiTxMhbOfTyXaJisT54Uz2PNryWfCAMknWt'],
      ['bafyreigz5vpnvkk2xeftpymeappwkxyple4wgqnkpib7hs2vagaoxjwiee', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCzkKNH4YjYSwWitQ2n7/gzI8j8lPmcOTjiRo5qvnNiCWpjb21taXRtZW50WCARSaHFsjvJHTEgO6D57OUWPAaZ9Qs49jvtSWnZ1RnPAg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreigz5vpnvkk2xeftpymeappwkxyple4wgqnkpib7hs2vagaoxjwiee',
    decrypt: 'IncompleteGraphError',
    verify: 'IncompleteGraphError',
    audit: null
  },
  {
    name: 'graph: entry is the catalog',
    description: 'a page is no data block',
    layer: 'graph',
    base: 'small tree',
    put: [
      ['bafkreifbpuf5iatmiacthwrkkg5d3acyonldig7ontilu7ws7dbow5ilxe', 'DQTyoPpi+API6qYCjTLFfO8IjvIcYuJta28Pjtb5mj0jotwlDQxNYWgQGx4+1h9DEZcFwsw+Arzjnlp1SZM871jruONGLRQTw/fBBMatrbtaaPFU8uf2qQ9qtJfjy9EJrlptF+Tu6HIw1tHLqIrLvnpoRlhrHWDp5g3X85JXFh2gwaM39ySFZLbJCIXDGCYPbVm6yMob+XMse0TgRZvVbJSFAoIfll0/x8maOISquWcH7mCDbifIHjzzSqQgK5UxAUBYcqFFM6fm4OGMIBMxztG8woeNoBtjSuVCeH9JmCpLSl1Glxhtwd41B3iPs3dZH8Wt1JdPAESHxMalRaue5qJHaV/qcfn08uXrXHQiHUf4XQFN1BBuPXsbT7Q8Q3bzFHsCYNEyu5dORiSJxVNAqN9c5THjG9Ctund/QuGh7kzyPMLJjGsAafwSeaUW3NMG'],
      ['bafyreido756o3naws5vffxao7he27tk7dzqe63urrucmzmfg23d3hwwag4', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiChfQvUAmxABTPaKlG6PYBYc1Y0G+5s0Lp+0vjC63ULuWpjb21taXRtZW50WCB3RaxNzaQprfcIA4dHvMMoSi7dM6+4MoTw2plcy02bbg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreido756o3naws5vffxao7he27tk7dzqe63urrucmzmfg23d3hwwag4',
    decrypt: 'IncompleteGraphError',
    verify: 'IncompleteGraphError',
    audit: null
  },
  {
    name: 'graph: a block less than the manifest says',
    description: 'index and catalog are right without it, the counts are not',
    layer: 'graph',
    base: 'small tree',
    put: [
      ['bafkreicl44r4axxrwlc7ryyisk4423kugokapucelarb6oktxjhjy7js4y', 'Dgq3IkUPOhawiQVk2y74zPJrrEHBSa6WUBjm7SzQolH1hF2in1mMO2uaMfVo0d7Y9N5TvbuvhXO3Y+qHh6JrZgiL1dE49af0kalxIWowpKjkEQP0t1qhedB3dhDZD+GJF2BzaBsC4AaNN2mpsQxtVzOrTFgUtv36y5uHyD9FgQuK17T+6APspz8fMAdIR3gMLXIJnOXZawhStTnXPNKvFLJw5eWQD6MewwziPkFf8DhXXtqUNMej1yvIGJbNiwOR1kYsIOg8k2o5h0G0mhGqYN2vgVzWecLR48tISFp+wKjARrJ+dr1x8/+JGBwd2ZGsWgCk8ES+zLO77FvyPOiksrGzT2ydfecmQF6AcT6adqjbBw64lepOE0a//2WTbH7mcACYaV9kAQ9vGkerWR4ClQ=='],
      ['bafyreifw2azzcgsz224furm4dcmfxi7fm7ehtdqb7t6tvgldh3jpopf6na', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiBL5yPAXvGyxfjjCJK5zW1UM5QH0ERYIh85U7pOnH0y5tgqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreifb52liqzjndph6o54f6o5r2cx3l7h3bgfjazs7td2n3xvwdbpa44', 'pK4kDFX/ft8c1PPFrNPgiWvqDknTUfAL+Q7GHSxtICZMPtVCactvzmi3C1C73d63wEq48Ec5bE2a0ItN/m9TLeoUCPgq8mEOZaUWbO93pDU0oRf+1Z7bGKSO/1cW1r7rIPGNYPaX3lE1V5XMjEKAXY0FsnJElVxfeMSa3l5L7wm+DgTeffMfqaHxcrQx+v9Iy67LAhPwKDTct3eI7HqYllyHe9C7gHCFvWq9n/sNilJIQSMLz16JmoNbWVcfdi0zs/9ngookBBSKeF2v31pkDGno5JTVyZH4wkZ3KwgI2Ey6ixb5FW6dKl3wwt1CCo+yxpDTyawF7LxBAP4dXLsV+mes5RHTtwlakQxBX73dBBbipG+zhjasUqBet2zdqyCh25lHoNAzR6jwWK7/mHSwGsBbql10pxGYbIOWO8va15AVZcorjWbqJwIhODH/cydz'],
      ['bafyreigv4i3ypl3j72etccojsu26avzoe7qizxm57ur5glhttzjawqgysa', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiC20DORGlnWuFpFnBiYW6PlZ8h5jgH8/TqZYz7S9zy+aGVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCh7paIZS0bz+d3hfO7HQr7X8+wmKkGZfmPTd3rYYXg52pjb21taXRtZW50WCDzIQih9VNLQLzCey6rXjj7xQ7lOgdBCQaQvIKUA1IJzA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreigv4i3ypl3j72etccojsu26avzoe7qizxm57ur5glhttzjawqgysa',
    decrypt: 'IncompleteGraphError',
    verify: 'IncompleteGraphError',
    audit: null
  },
  {
    name: 'graph: without its root block',
    description: 'everything else is right, and entry is another block',
    layer: 'graph',
    base: 'small tree',
    put: [
      ['bafkreifabvbkewx24cim6fdof7qpguhsdsedvnjabek7s2fafrlphd56tu', 'g3OQhJT2Jl6O6utkoDvShfXzUedNJdv9VMQe3g4simACsYwBn4JpzYTG7tY137btkKF3d/9K3peeJt2+oMjrAIhVUTyyUUvO5Hnl6lcGH1YIFueneY8Bu2aAATj+YOC8BTbWwArFIK9BYWNspX6PPpcHX/6qs3FOeHuvnKAKPuOguxQy5r5nKkBcKEg8vo6RwvsMUk9/K7YFCzNuUZETBNgFAho0d0ULr/JVPvtOhlq1xUfnsRr69Z6QCZsbXDOHHiJoIn3icFDhr3ym6dy++e044GgKQTl6e+z/arNQkq8XMVD0smizEMV4MJhQW2/5D/gN9vPD6GZUxgyg/qnhG+YviV10ejcODP3h2mO3K0yiVhs4IY0DqUMJCiM0JywQa+LTzfn21jESeMEO8rYdIw=='],
      ['bafyreihnlz6recmjd4akm3rpziaq4wh7zdpqpcq34mhr2wlw36dzsxieuu', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIKANQqJa+uCQzxRuL+DzUPIciDq1IAkV+WigLFbzj76d2CpYJQABVRIg8XDBy+vGgf+iipO5kjn2aNuyL+eGOvIYohBNlW+oM7I='],
      ['bafkreiawwv62y63l5jzkgflksdpxq4xxywjcsjusn47nny3aixuhaisdga', 'PMOR7bECWOjW3u+ltOcgFyB9ToKfvD7RjsFiZNPpVhV3lKvZxyEBw49dQt00CVyPc9CTEgS+6+6ETTUvV4UqLqQP/vfus2LV8voasI46946hX0JdFjU1f/9SAcSo3s0Xm+8PHbDtSCPwOHo3o0DV4s5+fd+BSE0x188XY2wOwN6QU+3aaGpQm56hjIEOFWEbZ5F0+Sroqm2kz6c0uxDCbE+p9/nMLjTn/hCzN3v5Y/YitunfhZ9Vp+BLF0eUKlxQPOxuV5AOaCBhnRPZjI181AGUa74R0QbrL9PgTJM7GYfilyd4s3P1IVgh8sI8Dl/40d3BgaYANAGIDhbN7nXv25BWTZVTB4xxHL5xjCs6YIG1HxwfXrEWV+XMxnGMfoLX8UZXLwtnm82GidkFcf12TCNgSOCLVyWuv9H5dVE2k2p98l9vR+P46hqxOnDehNk/'],
      ['bafyreibrabsfv4bjg7s2a4p2l3ya63hnh5rbc444dtnxm3hmyus7ybpt5y', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDtXn0SCYkfAKZuL8oBDlj/yN8HihvjDx1Zdt+HmV0EpWVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiAWtX2se2vqcqMVapDfeHL3xZIpJpJvPtbjYEXocCJDMGpjb21taXRtZW50WCBhTWA5JbI1KczXcZ1DBRhKabsMBr+lhGd7/4dT86N5mw==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibrabsfv4bjg7s2a4p2l3ya63hnh5rbc444dtnxm3hmyus7ybpt5y',
    decrypt: 'IncompleteGraphError',
    verify: 'IncompleteGraphError',
    audit: null
  },
  {
    name: 'graph: a linked block is left out',
    description: 'called complete, and all counts are right without it',
    layer: 'graph',
    base: 'small tree',
    put: [
      ['bafkreicl44r4axxrwlc7ryyisk4423kugokapucelarb6oktxjhjy7js4y', 'Dgq3IkUPOhawiQVk2y74zPJrrEHBSa6WUBjm7SzQolH1hF2in1mMO2uaMfVo0d7Y9N5TvbuvhXO3Y+qHh6JrZgiL1dE49af0kalxIWowpKjkEQP0t1qhedB3dhDZD+GJF2BzaBsC4AaNN2mpsQxtVzOrTFgUtv36y5uHyD9FgQuK17T+6APspz8fMAdIR3gMLXIJnOXZawhStTnXPNKvFLJw5eWQD6MewwziPkFf8DhXXtqUNMej1yvIGJbNiwOR1kYsIOg8k2o5h0G0mhGqYN2vgVzWecLR48tISFp+wKjARrJ+dr1x8/+JGBwd2ZGsWgCk8ES+zLO77FvyPOiksrGzT2ydfecmQF6AcT6adqjbBw64lepOE0a//2WTbH7mcACYaV9kAQ9vGkerWR4ClQ=='],
      ['bafyreifw2azzcgsz224furm4dcmfxi7fm7ehtdqb7t6tvgldh3jpopf6na', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiBL5yPAXvGyxfjjCJK5zW1UM5QH0ERYIh85U7pOnH0y5tgqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreiakjvd7gu6ochntlzumevr2td3da2og5rcbachqjdx3nfzdmcmn5y', 'o6m91sWli65tMZxbciKQauVj5V6rn0kxebZk28yR3frzjMcR+LPjRei88IG5r2mMlQY+Y5MneBret4DxdMI9agr+e978QyhItxvAzaWfXW1/3geQpRU59elcUazwRs329lCl2lquINBKFBnlCLvV43iQ7nfYg841nch2YwjFbrPoE/uI2MOLNE472fV4mSG70l8iSqlbimIAViCY3Ni4oRQs50e4LkeNQ3AIeltRBs9xhqW9gXOpJ/tUto0OaIj3LGqcTB+KZMP+2xqHGFAoldx0CGnAEc96K/iM24Ma//5bkvN4TxG2JonL5ll6srf2GFPUw+UhI8UMkEtNiqJSDMvEbqiwq4+nGsONjzi6z24d8W6r59RNTuMd21JdOeSDUPhbtzV9ojCrDBeKX25tbwDiEbiBTlAgChe1IHoJR+tUkACu85k63Xf6tQbEvIGb'],
      ['bafyreihnvyysh6iuq4lk7ybi5464x5omwxqlcgqtdyoogpoovy2sppitye', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiC20DORGlnWuFpFnBiYW6PlZ8h5jgH8/TqZYz7S9zy+aGVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiAKTUfzU84R2zXmjCVjqY9jBpxuxEEAjwSO+2lyNgmN7mpjb21taXRtZW50WCD6amqIije6o8yYcJYIZUJqp7j+jmFiWdB7N73eUX7tzQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreihnvyysh6iuq4lk7ybi5464x5omwxqlcgqtdyoogpoovy2sppitye',
    decrypt: null,
    verify: 'IncompleteGraphError',
    audit: null
  },
  {
    name: 'graph: a block that nothing links',
    description: 'called complete, and all counts are right with it',
    layer: 'graph',
    base: 'small tree',
    put: [
      ['bafkreibbb64vu2ndkrixs6vvium6xkeal2bn3weochrt7pquqitvnzygki', 'mSsBNtBimr3gZK0VqB3mFtY3Ib+6/xsxA6gDxuLh8cBhC6VJqfOmM7iy0clK6waYzhJESuumKtxJ54DOeWxC9IzgahtyTe7Qt/N1GKKt1qaggqsgmN9xWQ=='],
      ['bafkreicz7cft3b2faz2omo47i2jc6lgrnh43wubhkdkoknho62x66p4qhe', '2ZtIvxR4a9SWr72QwdOtKJYQ3dYh2XEXrO1j7YBAd0lixRLAjqqKC+v50ZFWjXLJcT3tuzw+TVFWFyNsaRUJdm5csS6FCBlumICrhYAtOP700aOsW02jOApf2CPLP4LqiN8Jm2VaBGQA2XFNxlSLQafAt4IUznxOyqlj2uDe11csXw4DUPPZFR+e5q5XlEHE4EekQ7woPLaV/BhrZPKGKDzezlIUSYUzpcOBmLdG4K88PENfMUSPE8K+6lqv6ntnRJLxPObOBy5lAo07q76QKit2iR0Ac+tjxNgyz451yllv1YTXSSDqWhVryMMd7qfh/b5CiOStNQpcdtmfhXiURZVvoyt3DtyTta+cZVZIOL8/q7eFZc0VskFjLWP2UCAgDw86OlUgMmaTkbCBinp0G9qqDEhkFWIihWngFRlvUb7W+K+M+pbXEFSLV+vtPwlqcKaUVBXygm2sp6tWMf8ZzTOInCMEVIjpAtEiu5egBS0HNgnAyJUEKkhxPVrV8l1w5WGENWDSk1xb0D/pvvO39hl0XGOKsd92vTxozalUYegsPLrKpoN6XYSlQaBYTH7bZb124rBKduBWKJm/VWI1T3l6cY9FtcEnkl/VE4bKJyE='],
      ['bafyreibzemvfwyxyoei6hzbmnau252dyfhn4si4ao2j6hhfwfhltv73tse', 'omVsZXZlbABlbGlua3OG2CpYJQABVRIgIQ+5WmmjVFF5erVFGeuogF6C3diOEeM/vhSCJ1bnBlLYKlglAAFVEiAjfgtNpL6nvRyVowTA8gaaZHeG4EmbygHr0Lk32Jwri9gqWCUAAVUSICVF7if8f9izBChieYU+5JejNlCyqykt3jYWuzhqAYbD2CpYJQABVRIgWfiLPYdFBnTmO59Gki8s0Wn5u1AnUNTlNO72r+8/kDnYKlglAAFVEiDxcMHL68aB/6KKk7mSOfZo27Iv54Y68hiiEE2Vb6gzstgqWCUAAVUSIPsvv/No+yuVp8aaWLxztNfum9B8wTHLvtIodtNB1Vl0'],
      ['bafkreiat3dnw3cunk3sxxoiwdwntiwnm5wyho3ccv3nls4smkuvrmybytu', 'bSOEF78WIIoGCm86nxJFi8uVimJxDwSofWhwJQq3l7FbximvbWMS1BlVE2MZ7FdxWZkPpVM8Q7Zf0lSM9fKtS/yJUU5MzZE6qm9TogjmlDXD37DDA+8PGMxlUDUqSSblPdJGla6ANjb9w/+cbmxPstvqV+Asi1syB5ugCGa+Fwo4sKS2BdNHCXckZpJeYHUniGOmiDXTecK7JvZ35QGiIoNirNDSrc4qmWWC3zv0TDwmnvU67TWaVRZwwzcbHFRbJ1Trz9wjR7rdtwCTxKr899Xx0uJ2Mv5CA0xLMTT63X+zp4Nnj0mysWrrpEudv6JCLu3Az/aVlyBX0v3PFe1rB6aDvElAALvuTXaqKS1FzMhHyQ+GIa5Hwf4xRjpbS0FNune2KprXIk3VrfcSL9oAxIjcNBqZaZ+EpQU/am4v2IlPOxdORENvkDYkBTn9cgj+'],
      ['bafyreih76tuox7izxtb6jhj7aa43k3qsqh5qotcx2uuzdyaopt5imjzm2e', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiA5IypbYvhxEePkLGgpruh4KdvJI4B2k+OctinXOv9zkWVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiAT2Nttio1W5Xu5Fh2bNFms7bB3bEKu2rlyTFUrFmA4nWpjb21taXRtZW50WCA3yNo1w/oBLW6qo3DZtr2xZbJGo0Yf/N/eLn/cAzME9Q==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreih76tuox7izxtb6jhj7aa43k3qsqh5qotcx2uuzdyaopt5imjzm2e',
    decrypt: null,
    verify: 'IncompleteGraphError',
    audit: null
  },
  {
    name: 'graph: a block twice',
    description: 'the same plain block in two sealed ones',
    layer: 'graph',
    base: 'small tree',
    put: [
      ['bafkreihwihdtspqyuyxtflx6kh2cu5j4y27hmsc6i2mqztpuvwffolwg6u', 'ORJ3ZBalLCQwnSEdUDj0OwG9auzpZg7xL9A3rB4mWVL5QKdcmm5G/QoX3tjePavHEJKkkzxo07KDi9uj7hspbpngBMqkA/k='],
      ['bafyreicnt3uwzvon6g7y6x62jkhlg5ywbnqzhwo7m5zgkwjhzz65g7c6oy', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgI34LTaS+p70claMEwPIGmmR3huBJm8oB69C5N9icK4vYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg9kHHOT4Ypi8yrv5R9Cp1PMa+dkheRpkMzfStilcuxvXYKlglAAFVEiD7L7/zaPsrlafGmli8c7TX7pvQfMExy77SKHbTQdVZdA=='],
      ['bafkreihxoa2ysmuw56tgstca7qwecknhlcvqxomthuebd6cwixwlab7zt4', 'U6X9T/QOiRFrGfGr2iWLmB5DyNYllxrnrSNN8YyuQyCaeLHyiaxdNelE6NU+ZrfwJ/8COvI8mVmTU0wg+vxuAwlMJqsRJrJUCYShX+QeFVmYSY2Kbrh+UEmLpbxfpeheVQNgSNEMnNeqEl3p4knre4Q8p74iWniiAsuslJxx0pYG0TGMV4YRsB79R5MBOEWEZy/Be7Q5IXc1RNVR7SBBv0WEDV3teRgkC42KaoJ909r4NMqgM1Iq4pQHzpPPk/6B0yENR856n8m88T5Qn4DzaKX88W7HLe2ag15fRjmy7eVY0qF6/+e7+RYkbcI/nAX18e24kzEw4DGXKbpcBDxqRS3ELQzI2hbKcbrAlMGwJzakC+q0iw6LfAgPj+Afb+WO'],
      ['bafyreihnbkigzxeqrde7iajem5dmvxi4qk64rw5qzvwjofde6q7kunnlti', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiBNnuls1c3xv49f2kqOs3cWC2GT2d9ncmVZJ85903xedmVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiD3cDWJMpbvpmlMQPwsQSmnWKsLuZM9CBH4VkXssAf5n2pjb21taXRtZW50WCDlWhS7tmDqgReGZPdb5teNQBHjvJsdejOivGpe92kJQg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreihnbkigzxeqrde7iajem5dmvxi4qk64rw5qzvwjofde6q7kunnlti',
    decrypt: null,
    verify: 'IncompleteGraphError',
    audit: null
  },
  {
    name: 'graph: a root that does not decode',
    description: 'its bytes hash to its CID, and are no dag-cbor',
    layer: 'graph',
    base: 'small tree',
    put: [
      ['bafkreibr6yse6djxsmmtx4ludkjk57povu74wghrfnur2ozos7yb5alkuq', 'Naa8VtkKPJwOZsa402AySFDCcrkfDqb04odXRfdnbIK1R+YuxWbMyU7ndstdLUpdbLlx6dffYtzh4+KKMkey+lU+77NLBeLJLqKi6WvxoYV12TOeQzE3KA=='],
      ['bafkreigx3g7cxfdtirnajzbhalvwzvlyvyludhrrf5lmydk3cxvtzg42au', 'qqlpkWzOJ3by1zOziAPgD4ylmu/yBeJrtFLwAZALxKt3FzIAHP2aWXlHxq5ueIU2X+E2FOHXw8wJh9bQHgDXX42mr60Y1N9LgdD6eQK4flW9xlCMfWWhphoaiMoPYMseGpDdb9XmpBWsajsFgyJ67+n7apgfme48AMIwIICMS3yguSNn3LRfSnDWj3mpsu+aCFJNWAnHTYBwAINpgbO/pA=='],
      ['bafyreiaecr3jncgudcip6ig7r6i5ms3hrtudfryfn43wyzmjdoof2mf6ei', 'omVsZXZlbABlbGlua3OC2CpYJQABVRIgMfYkTw03kxk78XQakq797q0/yxjxK2kdOy6X8B6BaqTYKlglAAFVEiDX2b4rlHNEWgTkJwLrbNV4rhdBnjEvVswNWxXrPJuaBQ=='],
      ['bafkreihnzeqksccpsbolj6masyr3ytvt2cyq6qttmfotnbd7vgyoofadl4', 'Y/inoVjDukFNbvIveTPLe48StHTT43OgoCSsKfczwRM5o2hJbWCE2SGPCAc2UntoCGQH6mazsUILzOhIrAJwQ3Pc5WEdu7rCTBC2iGVL1o3pvLDOc9tJGGg9WC8K6zzfC4IL6uKEEoAj5JUOVTwsnUnYcwXSKRtp6a5Lvk0jPbuEVa4chqmO90E09FzzvKxSr2JSn2P+uDD2YHr5sbJx6hv3RwcUnr96pesel4znJm+8YLEIFZRaVJokMSsNTLZwEfePvVygaVmANGMiUnNxLsL+4HEv0MqQQnkc7/e7W95Pu/sp3wV72YtlxzuhzyY72R/Kxqj5NaAy4jawe4qssQFHDgnGa3MavXgZ+xhyEH1Kqc96jDhkjwWEfX29DJw2Lrs6JUi1biQWaS2M2oHfK7qf6q4WNpqQhrMLLAPKhC0='],
      ['bafyreiatc7w4j3x5nskkoxaixc6zvfp5r46xdguqj6nibvlvblnjnhyiki', 'pmRzYWx0UIY9GWW8/uIrL7nlDVgiBiNlaW5kZXjYKlglAAFxEiAEFHaWiNQYkP8g34+R1ktnjOgyxwVvN2xliRucXTC+ImVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDtySCpCE+QXLT5gJYjvE6z0LEPQnNhXTaEf6mw5xQDX2pjb21taXRtZW50WCAETjtPNBgeLyLWRoOT0q6+h1kZx5zoEU8Am8DQt/pH/g==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiatc7w4j3x5nskkoxaixc6zvfp5r46xdguqj6nibvlvblnjnhyiki',
    decrypt: null,
    verify: 'UndecodableBlockError',
    audit: null
  },
  {
    name: 'graph: a codec that this reader lacks',
    description: 'its links can\'t be followed',
    layer: 'graph',
    base: 'small tree',
    put: [
      ['bafkreict4cxltfo2wlnhrehgmjwjh42blldadvr4utkx2svitwugxxc2pa', 'YQ0bYj/YIGveWU9Qk4003eiP62uMUylEvRb/na9rV/q+iQwxFRdZpSkmpJ7Zem/Y2p4lf/gi0HO7UX95isfRbSRf8YNxABE6s2SVN3+THJIeH07fTupqNA=='],
      ['bafkreihz4hrckxecffenzdkq3usqhvar6gxdombkiyfcaawm3wx222k3o4', 'YpFBYajuMH4qYw8CNr7uIz0doThcz8hQV4bZz52q6tgOMNuU6IeITjI+7MG4CaxeOy05fVG0KW3Zx5SXl3WYLghilrQ7cOQc9YWfPT+e/OjgpCQ/3vq8onwKbOgCYzcwulhhhRFsT135hAHCFum83Y3izojpkTvJeqY2rDKTika0xmaHSexiP1vEDcRqwYVxUwpyVz4UOPGgtDG65G5jLA=='],
      ['bafyreichyfs4fqemivpepli2cs6fssugc6xx5okpecuc4fxoil6zax2rki', 'omVsZXZlbABlbGlua3OC2CpYJQABVRIgU+CuuZXastp4kOZibJPzQVrGAdY8pNV9SqidqGvcWnjYKlglAAFVEiD54eIlXIIpSNyNUN0lA9QR8a43MCpGCiACzN2vrWlbdw=='],
      ['bafkreifplnnzzsdrfnulf3xc2pk4pbauajtqbhtysgsyrkfpvk5woevofa', 'Y4TW3RVAXEYAQx0iPlqX18TYisLE/ZVKILztgx6phamRGheuJ+FCHBnlAamL0sPC1mBVf2M6zTRbVWveMJNAJTLI899W/zQJRPsJ3En0bkAPXf6Ok9CZSLWgEhggBA2HPDsmpr/zEh25rR2SZwpb18kv8H36G1Agjroa0dLPlB6TVkdP/D9ACIlw1NIM9hx3RRwxVVt3ZSPv0BAR2/WLBzC6y0wkBBlyPjZOtUluoCuYl8wZ+HNKy3QP2eK13NySSiuEBgYXpkIooPOW4ZfMXT6bUNCo/edm+K4oCkaTOM02cmK+gGs3VYdC5+TDVkwEB/48lqJYHPIUdxgkgUhLeQS+Ha1S45ViP6LTr6teaBNjVjh2wRQ1G9afcx8yynqS3Bvu2QRlnZ+db5MZBFGFYwecHJlheobnGITyA8pK78m83gYTKXmjq5miB6NNxnIw'],
      ['bafyreig3nuewogcwaiqj4hbo4s6t6365uvcl3cxpbxvgixbbv56ompjymm', 'pmRzYWx0UBdcIoPzZYhoWq2RKSfrh6hlaW5kZXjYKlglAAFxEiBHwWXCwIxFXketGhS8WUqGF69+uU8gqC4W7kL9kF9RUmVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCvW1ucyHEraLLu4tPVx4QUAmcAnniRpYior6q7ZxKuKGpjb21taXRtZW50WCA7GKNKtdgpakpnVaMVtdMcdlvarDoJ32pgnWaqYBBsPg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreig3nuewogcwaiqj4hbo4s6t6365uvcl3cxpbxvgixbbv56ompjymm',
    decrypt: null,
    verify: 'UnknownCodecError',
    audit: null
  },
  {
    name: 'graph: a subset called complete',
    description: 'the root alone, whose links lead nowhere',
    layer: 'graph',
    base: 'small tree',
    put: [
      ['bafkreihqirbkaqog6ez4xnc42v2zmu3mloxzldwuc7qglvaoh7v5rnkdba', 'mFMLO/WmZU/pOTUvYSJNr7SFbMy2cVYJBVGipa64cYaCpfdLiOAG8W+UH2q271L3S5ftX4VkaGZv0zGNwbRezq37qhJjLMqGeuUodNAHDN6o6jT+J9vNtE4zgNhQKtnlZu6pAPaQ/Mu/cbRrN1ZclA=='],
      ['bafkreidesmy3ekh6xhffr4fevvyh4tzk7szwa3ngwvjmp6f4siu6zrbqfa', 'XSeL1z0rGved9r9ivSznH6DCm13a2RwopptmJFUubW4mMMU21823hx1GjacQHpysh11/xV9AaIPNhjdQ99fOo796CKUum7f3ciPZkdpNMKipF9fUuAfNdvRng/+Zm2pAt+KHAKsc8yUkUtly0Qhu+fWyfMSBhgBUlzFh1IvU9K8TbSchE0vaucf0E4784ZE6CtWL54GymDI6366P8BPI8g=='],
      ['bafyreickqxzgfpyfur2ynikw6p3o4gdyxvg54y4cjjcpbp3thoj44soufu', 'omVsZXZlbABlbGlua3OC2CpYJQABVRIgZJMxsij+ucpY8KStcH5PKvyzYG2mtVLH+LySKezEMCjYKlglAAFVEiDwREKgQcbxM8u0XNV1llNsW6+VjtQX4GXUDj/r2LVDCA=='],
      ['bafkreich4fz52j4szgxugnf667s7pvum2xvharasrew3hvfptshfdfgzna', 'D7qIat3lKyNygiT3lcCUWPVZtrGc/Mt/uqpLX20mVfAaPuKgU8xn3+Cgi2FruhOUlyHglq9GJtaIxSIxyTWbpkq4eiocHGgaorytRcubcsLhR01xOVXz7tYf345XjnpDgbYC+SiDtZw0Upu/mEywYAoEypJHtyCFI4wEuKND5U2eEM2JKKeYI/6QWeX40pDQUUkzRM3iqBTHtY5RAIaqOzj/p81tKL4e1bc83QynBS+CNHASyCS/9XpHabkfFfQbjiSTb3Xz6rZ71wZLX57DmSTzrm3uinwArMKEpi5FJBLukgyCe8439vq4vmngHmySwaWf0MrYE/zhF8dX8KB5filyKnS9seN114spVwX3zaly2ENIHFsygtdaeszG2MFPiI468UiRr6H81ReOAaOlgmXRu/EqCaR/HAG7qB/jOu4s1UD4N3xqkteWafuMzszy'],
      ['bafyreifd5zg6ukak3zlbjazyhhyjfoewekzhmer5kuwxekwtkx3p4jjbka', 'pmRzYWx0UMzvIVloPBGFIFbG4YJDvsRlaW5kZXjYKlglAAFxEiBKhfJivwWkdYahVvP27hh4vU3eY4JKRPC/czuTzknULWVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBH4XPdJ5LJr0M0vvfl99aM1epwRBKJLbPUr5yOUZTZaGpjb21taXRtZW50WCDvX7RYEkmiCwbTtwIJmWZNe0sAFTeV41N57jMtuYmeKg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreifd5zg6ukak3zlbjazyhhyjfoewekzhmer5kuwxekwtkx3p4jjbka',
    decrypt: null,
    verify: 'IncompleteGraphError',
    audit: null
  }
]
