import type { FailureVector } from '../util/types.ts'

export const manifestFailures: FailureVector[] = [
  {
    name: 'manifest: no root',
    description: 'a field is missing',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreidou22cbuisibl3ujmpfwqntuckot3xk4p5bn3woin7i3p2s3giy4', 'Zla1+qqtCqy0AqseoNCPSDj5fbx7/6DkRdc5i55PTby4futsbtqdFPn7TFwavxnyhrw1BNcIp9ULTCybLLWqr2fMtCdFQT8Wzrlv+gQb3GGYmGQMBo0CVBa+M0x0pymbd/hI9rAf1MXCy2kv3mPPtf57Bpo1Mpo2zaavDCVLVEBVtbUGy15nlCReL9SvqiKxJBkO1GIEeETr3nk30pQM1146gmceuBIN2HEDSzadi5TrvHQq4avUzCznypKIYPqMPKTruvugf1Gz7estoxl8ZLTL30vDx2KX+uPnzVlNq5hgx5GP/97xXY/PyWSpMr+3rdGD7T3vEbTqUoBW96XQWNk5ilfeI/1QMl4cELup5XKXkbye0QHUg/fConBKcrpx'],
      ['bafyreifreyl6lcdqglw3agtsw4ifswvjjyeabrlwviodb6b75lissv4skm', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBuprQg0RJAV7oljy2g2dBKdPd1cf0Ld2chv0bfqWzIx2pjb21taXRtZW50WCCjP91oIlnhEBbxkH4sofjmPKwDgHaxlg5JkAPfCzSq6Q==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreifreyl6lcdqglw3agtsw4ifswvjjyeabrlwviodb6b75lissv4skm',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: no entry',
    description: 'a field is missing',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreigro2xt6adcfd5oxe2m7q4nw7p4qmhbkacqwpwnknhod44xxwdw2e', 'czthO+WK38bXMrNK1Vp/oMtWVuHqWNCRgG0NPq4ePfGhS4ICII8r1zftdZJjFFFc2FI7F5MjPfY09n/+mgCcWG146r6wjPT8tNJM/lo/a3KPcitMJxYhf1eoFs0Lxbjn1Zo1jNBdeF7DZu9KEA7kMwL+cZB73q9nJYzgzc6TSnkf1xqp+h0uC2EdIkZKcXetL93ZYDBywdcCzMXGBur74s0u8cGjy1MhJwYVMKmwipfjeiAObd0Bc24LnQlewiUhAyZ4K7xAffDQZ4EzgL+hXSuZw/BffkAPU+5+A4+pA+vnR7YGFrUiYMeQyfhYVK4kDeDv0KhKKX0GQGX1CAbjDU1cfgSksIOmyxu/Yx/y9HnZYSQknQzS2t5XFiOnMJt6'],
      ['bafyreiegu7cv2dcik6lbvasrcql5ibderir5ajyq6rrjiy4nxgyrhuj2e4', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDRdq8/AGIo+uuTTPw42338gw4VAFCz7NU07h85e9h20Wpjb21taXRtZW50WCDLcmh5ix6V11Fwj5vv+G5bqcTaLvBOmCtY/HbThprQ6g==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiegu7cv2dcik6lbvasrcql5ibderir5ajyq6rrjiy4nxgyrhuj2e4',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: no index',
    description: 'a field is missing',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreie42mx73rarvgwatw67lmbnb6irdqhjw2iuhc6e7x3ch2rxcnc5ti', 'ZULWaxEZ0zpAdI7A6fDSX7jX3HesbMDr9RIBaTThXVc/hEoZtjMounC7UJOBapSRfah6zmcLt64snsKq1/zU1XJZ4yD1+vwO6+itmt1iQDGIXZize/+ZYSJNUA4o/kTPME6QERbILfHTCJOltPIojWEm1uw72rSDcVNTP7NXzilnw3T3UMSD7jnW60vheTiDlltnNojWc+awKegPM81ZqDz2ukcukOpL1/a193sDn+0EEAv6e70s3M0eldFJqHpSGIZl4h79XjC9KE68O9Wy2bTT6/5cUlI+9TJgyGW9wkK2sFUpec4qYGzdDmQquUw6LKiPc+HkX0laA3z8iWE9t7TkWsD9WzEC/p+mqG9hdzoWtEZgY30LMr6BupOBgyKm'],
      ['bafyreiepjmxlqx2isry22mm6cx6l5iydkfjrodoxeoxwuiuah5ieymf2rm', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCc0y/9xBGprAnb31sC0PkRHA6baRQ4vE/fYj6jcTRdmmpjb21taXRtZW50WCDHYVBA53WIevO5ooHYgNc69bTPAOG7AXqbuejn3ZoEkA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiepjmxlqx2isry22mm6cx6l5iydkfjrodoxeoxwuiuah5ieymf2rm',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: no blocks',
    description: 'a field is missing',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreige5ypgoyuqgundji7q4f56amlsvhle4x5aei7swjppn3ggu46uem', 'RKx1SFSl3oQeiF5e7bGFTRSIU5hYA15pYIpttCrDnDRPEtCHCod6SSd3926qDE7M9UJQQ9zp7MRxc1M09rtkVKV9KDAxFo0t0y4A6YjNNh0SoyJdI3dkH0MmEYbykB7jbv+q146Kqm1YhgeofUd7kswNOfxJoC5ZNt+z+HjAdxm9PQ2il2R4okDMtsimGX8BogCJX3bHI/ZGxntZWOMxqo0w1PROGJWifmlB8rpKDe8d8qgIHtfdLZQnC8yPyTeZxJ0B9SdJzCF0LcvL0Jk3GKS8bTWp9aNjmJw/K4Q6S5Wb87OxGL4iC9kx9Kq9vtp0xh+beOB/6qO+ucZd9uB5JIuk3Lhh4KTV7qdWPZY76oE0HpLNM/sO4Pn5xPt0reQY1VAlpOSSldk5sg+Do/8ib9oLp1MPa917b+UYunyh2bg='],
      ['bafyreieu6gahraxhtcjulfmq7fcvmpreissm4r3n5v7zk2ctpnptpz7kqy', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDE7h5nYpA1GjSj8OF74DFyqdZOX6AiPysl727ManPUI2pjb21taXRtZW50WCAWxv7L/3XSy4HjGUdmTvbr3UzMaR1mTA+UUZLBd8MvZA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreieu6gahraxhtcjulfmq7fcvmpreissm4r3n5v7zk2ctpnptpz7kqy',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: no entries',
    description: 'a field is missing',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreies763sy7txgskqwi4rlbfaautcpsrtmps37gf66ulakal2nay4my', 'KJgXj9yqmFwJ4qOocAzY60fdI54BX/jHEUjXi/4OFYzzcV0jteoTfXcueDaEKvv2SdwwNC4iBAK/jIkaBCEvgXHSTV/pmz6CIPCHdxeVsIAa6fttsO705LOvd4yiFhRBuMryVsiGhmRExQmVlcl7kB5t3Ya3kN4uJpLUF85kGkbFu04VJ2VnZhsn6VYVIWsmi1mMWsMkGokTOeeFzAQluXYFTAopnMgXeDyT0czqucd2pW7IGQgngL5lnkFum/4Q3CVdzP2C7MJX1GscYB6VAurl2arHYNyDvAo+ZH614N1EkmrlkjxeH8mHsdCKub6ZtkrxZTC/pExZxd2DWrtqPZ0gT9tH3ZxKGZU0vgXMBcfUowQKrES8ZzoUzSBVDPum1KHAbhR5rnG13uhlZSA/HFfjLXdMRxNVQLs8Lx+4YwU='],
      ['bafyreiegfybd7yog42rhwvtrcrb6ws2gjklx5dz2m4uejbgvbiypwezzu4', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCS/7csfnc0lQsjkVhKAFJifKM2Plv5i+9RYFAXpoMcZmpjb21taXRtZW50WCAJW/tS0qGlWm40Ft0QkWM271wB25NaLW6ulvWx6gK2ww==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiegfybd7yog42rhwvtrcrb6ws2gjklx5dz2m4uejbgvbiypwezzu4',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: no bytes',
    description: 'a field is missing',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreifezn7ug6mwxpdosvionidnrpmbj4n53fl6cjxi352ooq42dvd4vy', 'haFL/NizwktJ3fwW+YE68uSzCFjR3xZecoN7p45viSrJWD+yt1ZWfJHJxf1TuzevOPkGiJa4fezb5zcZesd4qHUSDEIbowoLp6RCFLwETqCtgDx0NyW24/TbHtrzbOZpYi++qT5jnlbdMsNDGXGSkRy3eHyJZ7wOSMC13VNFD1xmWzn0kr79PykASere5aFG3IVkePWtFGiZb6onJ3WuwJhT5a9A1N/2AdxHC9U8O9UeSWSx36Zk2r+KFVfAcblilLGlP7x/hRKNEwYIh8VWpEDqiZp1hB407NT0ncAo8m8bG6EtNHr1p8Kj4wfgkZQITcDHfARxCpxN29ziufe83NVZMlizfIXpi4Ub24oAqEafzknf8e4Bqq2PaLyB6cmj4R7Euh9HwsN5TTiXagFPVzvln9MPQRFFqYtsoarcR5M='],
      ['bafyreia2dhdk6ynqfsvtfzb6qgnrgs6pagxuwypuode6nypnj2mq6qmlii', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCky39DeZa7xulVDmoG2L2BTxvdlX4Sbo33TnQ5odR8rmpjb21taXRtZW50WCCabTnn8EGYJ4TBsUSQx695jPLgBLdHuaw7mbNFesq8jA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreia2dhdk6ynqfsvtfzb6qgnrgs6pagxuwypuode6nypnj2mq6qmlii',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: no catalog',
    description: 'a field is missing',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreiahmsv76vfy2zebcsti6ha2sk4dh6v3dis5ur7lfjs474vplr4eta', 'jc83jq0ciXK8ZODMHUMp2i+RHD0bNBMjPpNpfgskAzovPZpX1cyMa1G1/ps5f1vsEnjA1YCCYX6wZ/AKMTYGlYWRAJ0RwOMjg2pO/IndOvM2hXXl+ZgcGFM193uIVn59Svh0V4lH3a3vzvJzvD62NJ/5Zpt7GVPLYJsXCuxW7bq46I8U7LDSTY33WFlC24/FkRH82/L5Em9pHW6zjroySYuOBuAYY9PPpkW4sm8PsnuCAtQkfX9SQHQhJm75wWLfT9MTTTrt89aROdKSUk/HSRYoKvWtY8Tt7Yw7pHQBp3uMZsicVGFtAqnAVYbHKHhSy8p+ng6/JOBAPGGODQWcd4zXZ/J1qjDzK/tTnbOqTKA='],
      ['bafyreibqydfwfxlkdlyrjsvnzqu5fr77bwyknetg5c6es4leiapvlrbqdm', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiAHZKv/VLjWSBFKaPHBqSuDP6uxol2kfrKmXP8q9ceEmGpjb21taXRtZW50WCCpCyNf3gNk9FAFZBUw8SUNI7cHy8CfeiECdXfhORgVAw==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibqydfwfxlkdlyrjsvnzqu5fr77bwyknetg5c6es4leiapvlrbqdm',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: no nonce',
    description: 'a field is missing',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreigbvcsnlxwzsskaxbxkpwel52evbzkgo5v63oszsfyeagxk6awfom', '6TpzDXoeJwCZcOJZMJdyy1BRyk59HKGrQ9rr3f311FjFdid8sVlLjj8Aa4yXiov4Qa6W8p3StZlk6MiKqeG5wf/zEtawnM0c2keawZq8dlMyVRRg3FldtP+ZSW9Mq6ky7zMcXFTq8lcEJAs0utx+OJXpdve1zfcIFZvUN+hIFhK0rYh/47X1AmGvcc5vJOGI5imbJA8AsUxLXZScwmOujcdNeTd/gEbh8NvX9gEtOLoeCkQLuQpFpF9E+GX/PU9lKVAfMmBjkClONwjkVV3A+5guDO9JTsIVAi81tr4BWnURgSa8n5Ux5eFWlWRvQ4zVrAgRxTmsFZtzxC2fKu4Y9zljQ+rJKPpJUDyHKWBGPjqe8iOO/ApgPDXbiEUZzkwlLQMqv79M3pKIm6KfB7r6srZ4oNhCZgaZELC6cRIcUEI='],
      ['bafyreiek3mgg3appfq24243zzrxsrs74pzr66ufq6ezxkayn2gdhvlkcry', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDBqKTV3tmUlAuG6n2IvuiVDlRndr7bpZkXBAGurwLFc2pjb21taXRtZW50WCB7xyL1rNj1r6n6O/sStJHh/YGqaJTMDREfKnZDnzlsUg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiek3mgg3appfq24243zzrxsrs74pzr66ufq6ezxkayn2gdhvlkcry',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: no padding',
    description: 'a field is missing',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreih25x7riypkkscrciuqi4hy2ektuytllehe75otlvzzlcqyf7cot4', '1B8jUqMESrOExXR2dQJhE8KzJNj/UvS649WakW05EaKeZnxuQwnAB/E8XOI2XSYr7am8FGFEM1TFWDyOdW+JrmbYyfzcEFP5u9oZcuiooUp/CI3IKorQFQd6AT0R4OAF3YGqIXxMMRywsW1rSgC+8FXDt3BFlnrzB8nrLr+hAXlS3+dMc4gq2OlnB8vegLVKcTUKv702d8nHeDRKN4BPTNb4wSAvKrRlgN7SXRd77aRR4DU2VkdJGPkOCt6Qz8kk7ky7j3uvVDkQlOfclJYQid4tE4yHCZQoGxmHAdnh08k2J1IK80XONmPInp7W65SP6Qze712Z/wdzClKToYPcxfR7txU9IVymQt7lZNnYobc1BKF3tRYvJ4ckYDsWl0Vi4rSqul9fJ16wYarmkp+JgtOHhfjxTWCbtGFPiPLVY5A='],
      ['bafyreicuxtnp7badu5lznsuwv47v3ktrmndr5arslrgryyvuv54d5u2vje', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiD67f8UYepUhREikEcPjRFTpia1kOT/XTXXOVihgvxOn2pjb21taXRtZW50WCB7ltHPBepaEkAn0H3+mfEZcIu7k/3Rx4G8rV+ASQ7PNg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreicuxtnp7badu5lznsuwv47v3ktrmndr5arslrgryyvuv54d5u2vje',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: no complete',
    description: 'a field is missing',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreifpso2vujau7axming5sqrsbveaatp4wxutyvkhuipl6hjcvpmjru', 'c98RcfHfJmRHzdwQAm5FlRQkmp0SpDP2X0Mc79Rql/uStCmqHOakDvMGv8pTX6QvaaOO8lu9RgYhGT2PSohA1TJW4rPVyiDTC/VjqNm4J4Z3wket4PJBwcTonue16fxKhVGagxWdDW853I/58QFg5w3Dfag2X6KcKXWGKO822AFWd1G5vK4Y5wgRe7Rmh72CkCKCUWfk3i//rNPtN424D4vgqcAxah8DptS43Tw29Z1n9TxM5dSazYM2c8LSojb5KbR64q9e9RJ57cohiQEYyf09DGVqAS2uwXc8SjNauLdybBB9Le/tyS0vuU7gCFeBd2R8csJemIGm7/TR0dt2JhLjKQaj5zNm/Qv8U+Q9OVdcYh4wIU2gFoRbGHCA3N3qp3ovI4dkBqzbvHeP1SEfE4P590TNQGtYBnBl2PgAKp0='],
      ['bafyreidn3qmfhk5lhxzy4qj5wtjg24godzz7qxyf6szniqle6ioais3q24', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCvk7VaJBT4LsQ03ZQjINSABN/LXpPFVHoh6/HSKr2JjWpjb21taXRtZW50WCAvlpTnzhe/spTP/ouueLn3hU6ZttD4M3P1CkJc9Nqiaw==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreidn3qmfhk5lhxzy4qj5wtjg24godzz7qxyf6szniqle6ioais3q24',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: root is bytes',
    description: 'a value that this field may not have',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreihbm4ouorbuh7kl2fd7udjjytk5ilvppcaeanhq2i2oqplxfeusz4', 'B4xI5h1F1Bqs39u3mhLnn5HufK1igW/QMYzumJ7smpD+Qcwo9oui2kw3lNb29uF4RtMBa64WTeTj0ifPYDd9WwOhSVdPJLjuJvwhcRNoRKTb+GqxOZGgIHa/Qf8GHYvpOuVwOrsJdAD2CHKgvDH06T59daIM1SACtV8sUfLn/J7ZGG86i10jkDDqQVcOJD9B6aE1a2HstbBH9LecOQSj/xQRl2fqryYe00liZaNKHNzcfW7IU/iaV23z//iT4PQqGvysiOMEFmqyUaNkP5XNQ5La+dw9AE0X1/LFbOyy0cAEul0xM+gBQcDHaGgG/7+GgSqBp8ZNEWMCicXFY3rTMdbctOiCZ+9US/gTl2h2JHbnCF7ElgbQPsebeFvXd3XFPVzy4NbG0HYXRTy4enuDngPHDLaAojjZdFICvV8ZBIs='],
      ['bafyreigf2wm6nnjlcfn4svaobkjy53ygk7r3lfp3zt2rail5g6ubojh3ri', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDhZx1HRDQ/1L0Uf6DSnE1dQur3iAQDTw0jToPXcpKSz2pjb21taXRtZW50WCAvnNaxqGkAFx//BD4+l+9ezpFFwez2Gm9qCzHvJJG8XA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreigf2wm6nnjlcfn4svaobkjy53ygk7r3lfp3zt2rail5g6ubojh3ri',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: root is a sha1 CID',
    description: 'a value that this field may not have',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreif24clkpdjdylea7naeguaubw44aqg5wfc6yxx6smjg253shskg44', 'ObRsmvM46QHCt2etAvnRwodcCTz+T2t7rs3IWyG7uBGYSr6bblOos+vNLnsQBlhksDFiPPQkoYSLxhQTL0XJgzv16K9jUg/XnH7FjqelGqgvSn41TO8tzJty7/9lqBKtnTm06ykCFGQ+zU3sl5tBP6w93ubHHl1YmwDIGoDCKb4E1nnXEBsUgLGi13DNVn2rwjJU9mMheVgsqNQqSv5hN1YCUGl6UgX/J1fF5ZVq4XQjHJ7zJsSXvM17SoCK+9wqNlBaPJ65GEBguU6q0bIVzx0yhmcg1691rkdYGeI/EqoM00Uv27XTE8D5lRAPJUVSPqYbqgTUVBKK4jUTvy9yD7KK5cgTD3/EzZzjF3SYci2tCfSRoX7F1JtuY6pWqgHU1vwIMj5jPT1PKSY5JskIN43N4dLUSqujjUEQbYk1Aa0='],
      ['bafyreidpnp4w4m4cnnlgllwlebufreuvjeluwlgtdruqpahgzglgtlio6m', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiC64JanjSPCyA+0BDUBQNucBA3bFF7F7+kxJtd3I8lG52pjb21taXRtZW50WCCcGnuUlizrBM+Dhjp/kz6Fbs0Eb2HY55IJflc5DdA/fw==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreidpnp4w4m4cnnlgllwlebufreuvjeluwlgtdruqpahgzglgtlio6m',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: root is a CID of 19 bytes',
    description: 'a value that this field may not have',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreicceesbcg5sxbmvymigso3mxs4milkn55omlxkrmp6tdf7633j5di', 'bTYETvCyx2/yOEStw62mi+m2jMNlHOG3RS3N7L1OSdt13kmcyPVsTcOLv9+oxZgSwVE4rYetTXoWuqjhZMgkvT7C0tk+wndNDL8s7O61E9ptaiRv31wujQf3ey6yrkw1pJdH9Ah4WyDZkyMGOvsd1b73mJC8EA7ko6ggVNKRsPsMIJEYFJY+7l+h/ad2jBCDmTg5vFOEehEmjCslwOCiTBXs4H25LuQy+p82PsatA/rkdF9eoGrHla2BhHCQV8mc+blsl9m5/LdZtPzbX9+s99WM6dIWeKPZktqC0af8Kc+1olVuuZXG1sJPU/fXRB+xXCauGHuF3FEB86FjgtDpgnnqWM8/oMHOOHg8hGNTBVp9SyAmHtw/rhWCGw1E9X9yu+mHApy2e704INa9bHr9lRT3qETt5SSRR+iFXfaa9JE='],
      ['bafyreigbrigniyzyv7l4enqu4m5h4cxb73lkrmnrs4f53rwa2aknqnaree', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBCISQRG7K4WVwxBpO2y8uMQtTe9cxd1RY/0xl/7e09Gmpjb21taXRtZW50WCBuAj6TaACP0HfsbUjox63DsAVvy5zmqdUOZx8f5RE0nw==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreigbrigniyzyv7l4enqu4m5h4cxb73lkrmnrs4f53rwa2aknqnaree',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: root is an identity CID of 129 bytes',
    description: 'a value that this field may not have',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreicurlmt56g443znku6vmpu7olja64zybej2r2vdqozmb74om3l3ay', 'p7R0/Hl1rLiQ/cGbMsJPQ18vtvIOpxnTYv4UIURrBO9kVQE82BtFaE+fOei4tzSQQ9r8i/f9qS3LD7YnXtTfBEQGOLfbgScnO+H5muipTKK6GGTRmKJyYcauJP5GETvgy11hVN40zZyEgZ60gr52Hu/sCog6LaCV8MMcl4yZ+HBReVjb20fMaWT8V1THM35XAr1v58jiDWTxZjSRyiC3KqPiM5w63zh9aaa/bvXVVQvYtd5syaqz3JWgyWJT2b5FIwPnWBszvItSnuooljyWCfNSYLH4qFX2S4G+q4CkTMZSo3J5a0lzQ+i+6vqD8iYXarFRBrHfwicBP6D0oBWPf5scVSfejS1O1NCuNBF6TONqO+LNgWtF+BAI5LXff6IGPZhPOJ3bbCdoiIW5VoKHOKm4dJmBdanHDaF5VQtMNXSMvTGermCRlfXUUx49nxCqEV0MXt5AncKFHJ8V2feQi9A+3YNkCl9YeVbxXG/u14QBp93LxUDu0g/cxsV/nkgFVq5Rq/rfxyPkTc/QSn2S1AbZH30LrqX8zNS/XosfMyHZV2Ze8Xpob3CyzJO5gBub'],
      ['bafyreidg252dbjml7fvwn2ynzliixv6nts2wqif7276d2r4svhj7bbntte', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBUitk++Nzm8tVT1WPp9y0g9zOAkTqOqjg7LA/45m17Bmpjb21taXRtZW50WCD1/bwfOo88vRL7sZtSJrbn5mqIKbsrnrn/8oMpKRmh4w==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreidg252dbjml7fvwn2ynzliixv6nts2wqif7276d2r4svhj7bbntte',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: entry is a dag-cbor CID',
    description: 'a value that this field may not have',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreidt7htjtnrbk4lfxyjtrnllrjw24luc4k73suscpo4nggooqvdouq', 'a6Ojogy7YPpIuBiwErooENx4ZXMTwzEk5rzyjnDiptUxviLmVZgd8HJ6Z2pstSCnkccaghnePsnjTH2oHH463Voq6JYns/zN1aX/6II/7mT+dwWYR7/Ij9o+FFfJ7yKAn1hJkG6CUZ8GaeD6Z5vNKbDCKXSqi8udzPdEvSDNiZvanTh/wPpphXnOmqt4jok05BzxNgLlQ+2SIWbKxSSCZKK3kb9wGoP5OR2BNkJUk95CVE0e6BlQGIJVF/S8rxSB8zVZpgEOBoi/ZPfm7qqz3ido+kwc8e0UuV6m67iOTMgjkPLT90C6l8ac6K+uq7rpwew4FWXgJNMFikOm/Rycw+3dux7Xk7DS6lgXoIfsgqyIXTPhmOPETy9eegPursbJsYnmuTOs+e3sYtbCuCbugC2HJLNbTKCK+BW0n00UynUnchUWr5cPZmEP7EZmt/vd'],
      ['bafyreih66mhsmn5uv3jux5dux7enyhffwh3xvtlh4m7xx7clatdjebrtgm', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBz+eaZtiFXFlvhM4tWuKba4uguK/uVJCe7jTGc6FRupGpjb21taXRtZW50WCCTYYwgU78lAl9MlswQLdQdNdc0PLDnBmjQ8WiJ4iNaBg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreih66mhsmn5uv3jux5dux7enyhffwh3xvtlh4m7xx7clatdjebrtgm',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: entry is a digest',
    description: 'a value that this field may not have',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreidzkfdyysu62jtyiq5ypg4lhdebvfabx5nrvh34h6b4iv33lxycbm', 'NsMFnJ16NyAnkI4b6aKZPa+g7hGlaZkV5pO/KTalbIzNDf5aa6tiwo7hN1/G9Acox9bZgw2QNh6LJ05rgc/MciFYmWGJUilNzSC6E7XGa/R2a/bnnlaoGSVkpOgy3XQsMYds9KCTH4UkiZtDYMN77hQwaG+cuKS+UKgvI3dke9gwVSyBCr0wHXvcLCRSz4Cmip9UG2ISLsNsM3UQH30pxp1Hgr0qxOhm3E2oDVE+G7i8L8is69ybU6yymWuGJNMI05Dp2DQphX0EWkgDgXAdNJTdQnX8IRC+ytsD3vIgl5Cxcjh7NNggiNPbQECKlOKE+59sY92eIKomUVi0Vkn8M2KvCjQwnDt1kZ+G7ZOC2UGNUDjOGxPwC53efydYbGqZy58yN4+F+yRMR+q41/7a6oMSWDh/JDtf0BqVyIjzx6I='],
      ['bafyreickm4jhc427wcgvi2z37oycrbp7442vuvl3z5g27v2athqhfdlzve', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiB5UUeMSp7SZ4RDuHm4s4yBqUAb9bGp98P4PEV3td8CC2pjb21taXRtZW50WCCpNFcxgtfPcMmsxznmerZUaCt7Ie9dxkJh3z3p2BH5ug==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreickm4jhc427wcgvi2z37oycrbp7442vuvl3z5g27v2athqhfdlzve',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: index is a raw CID',
    description: 'a value that this field may not have',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreib3qt6akiwapx2bycpvrfg2rsxfpa654e3uzyovwz56o7t2wtvp3a', 'WJL8Bc2tBhiU7gaLiF/ZkGbB+cVeC6UERikGmfzN+Jl6lNdVjOqy0gRO3iJZKBH0E/Q6BfAyccz1Iecsi2QAszME2OqkQiX4LVahKjlJkKOaT2UActUnyYWS3lhzw7TNCjgWLMzy+e9XhPtIXjTigSyQZI6E5vHszv30iN9afZmQvlzTXBu6DxgtEMeCrebZGcc47T/n1cYOd4OtP433ibNkhg+nWHPU1432bDdToVbAoY0SjvTq4Xj/5o0OZCKZdGlQUXf99UtsLt4tFmT8M/44/XTs8jh8sg/miuwIUX/PscIZxzSWmuWn7yltbBS+bImT6XohGDRZ4tLXOW4ACfcLVU3bBYu4tatPkar+ZJgFS8NJpyIvUxTWjYUD+xpMlmjuBaeGQ90hA2uiMfFy6BWaeQY/wzAHng4Kzt4T6aDgQMGHQEnbRU6VWMjjygZp'],
      ['bafyreifyl4rudsymrbjm2ggikeidxvn5ssvyjtopgvma23oqiggv6bkhh4', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiA7hPwFIsB99BwJ9YlNqMrleD3eE3TOHVtnvnfnq06v2Gpjb21taXRtZW50WCC4zTxBk4AfR/1LJ/cwrK0lopVJHTbvrwB0YDjJv/8ypQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreifyl4rudsymrbjm2ggikeidxvn5ssvyjtopgvma23oqiggv6bkhh4',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: blocks is 0',
    description: 'a value that this field may not have',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreihublsfn2f5u3b2qtzr6a225inqri42paoh24tb7ubstyocqqqduy', 'OTjUq1BnJxemdWNePPo1m2amkS28aqAwTp01McZF/MMMYTZ4p16UzlNOwXddelgC6ILBj/lS90XJor6d8qn+ElH1k5RyGz3PefqYl1B4aC9spQMXW4IxpINp9L6L3ZYUtAN14XRQaFhG1mInY9iyWLvNnbOqzwlpK1Xni+9toC4aOznSqaWbiHA0Qefw9k6vPO+0eQp3mKZPKfsDXBHDULZglHfXhKPbglbrlHVcyOZdAedcBu+SvPcyizy5w3l0cvRb+JIEbm8VukHBq3wNyuBkQh6PzpWRwXhhtZLvUN//JB1+b5mp+wqXu1Vn6m+wiCHJWx6NX7sUvMTlAQy9Of1PcaS5XAupe2DmaAMjk7LiNOS+pinfjJuO56OoR9LwHkuWufb7Oy/uNYA3hB6LYtRQ5Nc/aDgA7Cz63Z4OfMavrmeHYFxNpeb2q+h08JUQ'],
      ['bafyreiewymcxo2jm7gthosh4xotg5zebyhkyvottssrsk4s4xhyz4vpogi', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiD0CuRW6L2mw6hPMfA1rqGwijmngcfXJh/QMp4cKEIDpmpjb21taXRtZW50WCAWSXJTkvyluEPX7T6BjCgSJi/ss3F+KIqPVru4/znUtQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiewymcxo2jm7gthosh4xotg5zebyhkyvottssrsk4s4xhyz4vpogi',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: blocks is more than the entries',
    description: 'a value that this field may not have',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreibc7s3q7zvz4iwgybuzinsbs4fxditibw2swyxfttvgv2awntqc64', 'VeRuyol8gziq8Flg20gQ8hMxJwMUqZPIpqHUDgcrt3PHSI8aVOYLH275tyWnM8ZBZODE9pmILZCkDAhMB9BqpIyNbEM1K6dfWJa/yLcrbKJ32Hmip1JLAlr4xo7K79u4NUACcjrrXJw16fbora4aUFUQLMUiwx6sxLZxs+cFbqJiT6id+q0/Ux9iWWFVXtc6Hgn4N482Mg+NQ8fVNlZCQsETbz4wPdtH2OkWOcJJlmnpq5tTKk+DtDcw8qjuClq9vFkHbcii86g784H0M+hjibksEcYX17G0UXrcXjpmM4zMcLLD/leOW5kln0leu6aT5bUlwBOb3b9dLKR7CtdxrZfJlmSXCOkPH5Rv84x4pXKfo0mBQc8s8nK1C2ZPftSlSVNHvvOfjvVE+VNswvu5NNxvjxYHs82QDnjwAJkDOBh26y4cxmkr9/r0eizAyHHB'],
      ['bafyreih5gycpgbqzsmimw6wv3raqn2ulbaanwrhdyrk63ujr7kzdd4bday', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiAi/LcP5rniLGwGmUNkGXC3GiaA21K2LlnOpq6BZs4C92pjb21taXRtZW50WCDnVQBYodDa0gxrzffTGFoKWol/XfT66O/Rr7l490PZxA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreih5gycpgbqzsmimw6wv3raqn2ulbaanwrhdyrk63ujr7kzdd4bday',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: blocks is a float',
    description: 'a value that this field may not have',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreiaiwlb56m5vv2rk7ilpjwpncpdl6jc43nryyknreoss5nfj2rk35i', 'L4fI5fyGxxvp4Ahu5a2npcGaKKZD5yhRNgIHhlo/BKAC1sz1AU8JpyilmAj7687JcK/7dfwx4i1f8CvXyyAPOJ10wi6tQcc1eDczfLJGFq3/db4jLMgrLt9HUwp1NXHPtUVTMZTCh//9549xmIV1UtFQ93GdUTY9GtAnmSh3ODaPDsgEk40fs4jr1A5ng65mBi7/APsTbMiYsJi2ko9OcBipf7Z7Ey7r0386Z2mTDgUbF5ve3A0qqBSwjJL8Juvnpm4JhRuOCH0Mcz4eP3gclhWUkNinw7d+dGDQQMa5BBt0+Nx+IR+wffpXH84NEnycdF1DmO6BPyxYFQ4ODYs0Q181hORF+Uq4HZwOfOHBiIm0433mxQICzbXvpm+5ck1rMCGx+zyJXJACuTJoEDUNlCmC6/Vqy9J2HtL/iyvHFiD2yqPwbq6ae+Auh2H5XXsn'],
      ['bafyreiepqoyy2zejnegwjwl7mziaj3ld75dlm7jea25fzmtgbodkiwz7xm', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiAIssPfM7Wuoq+hb02e0Txr8kXNtjjCmxI6UutKnUVb6mpjb21taXRtZW50WCDJ811nv4Y/WUmQg5QU8PfPVrxfx78NkN7Oa9LMJ5gxqA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiepqoyy2zejnegwjwl7mziaj3ld75dlm7jea25fzmtgbodkiwz7xm',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: blocks is negative',
    description: 'a value that this field may not have',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreid7fnqsaipfiu4ycwhv3amnurqcwgj2dlz6736gvgt3t56t3ovwxe', '74/BHq5j5/ar4TwHZNmICHlRElpDRy8or9NZO0O3K3dv/TCgox16RvnJ9fEzLMos5/LzChFvzFKMDG9zaUzN8baCTUGD9tmj1BB/88Z9zuWTmV0a6AvBIGY57Qh07Nqm0BGQeh/FJfCFYxI67BF6GA8TYNBQJzEgygYN8ocYdbaxgHob7AXGrVMuvPtWxYT5cnS80ztmNRjHNCrur+PAOOPgqOhDDS4nZgTWc2sbu2sLZ3E/ddXe8e3O/L62reZdwITt9IUEGHv8934gwt8OrT4bGCTxrcdrlwhvKwMDfVH4V2YmtLSbcK64kRDNsCA0IVqOguZjmgHJuObSxdWkT9+iihp2HOBv0EVZk/sasRDccqKv8uHh7K1eIibzgaN49Z9npNkbiZImC57Jr98mkwfyuzVO9Vd2peb7CU2wlPbHJ5DzX7Efb3etzXHVH5gf'],
      ['bafyreidwmemhwba3bjadomxoxg3hpay5hdtyt27u3xez2wnm6g7asiqviq', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiB/K2EgIeVFOYFY9dgY2kYCsZOhrz7+/Gqae599Pbq2uWpjb21taXRtZW50WCBwX6lIzY22Uw/D9Ud/jXYPDyzhYQinoDWHHofVgtp60g==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreidwmemhwba3bjadomxoxg3hpay5hdtyt27u3xez2wnm6g7asiqviq',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: entries is 2^53',
    description: 'a value that this field may not have',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreicoh246x44j5um7vvfrk6f4uexlwarib2isfebl2pugk4gg7nug24', 'WTLDnJApGSIXzFPdZGaKhbUNiTBfUX9Dc9QA4jT4ZO3Fa6RmitKpUSYQacfbfXHVDOAG9xWKvFwVNUchQkgJn5qfhXYfJGSf6hfiMFuD81A9Swd08plrYBDHzh/CfQ5zolmY0xiJA5raJUHzP5tkoAxxSNCFjiFXnRK/savA+kkGcCTJOAjATLrJ8/X86eYahZ9vGQcMndaYEoDOOqW+MQLwq1dkGKPso/qiBRSO6a7AYSnaytZjqYKVKl+8bqJc74YtK4MH48m0f1eoOLoeFh4+DcbZBPxMx18PJiTEWXvUDcag6JW9iqJH0ow6q+uSAAjx7TfctA7U4+fVPZuzsjgk3Kda1L7RKK1AhXIIYFbvff7WmvV6uxzGyopJ0Ir7JykvYzcCOSkncYPLIhAlyRnzQAgvWhWYvw6Fh3jvKUa2YVeftB1RgOjGcNoLWf2d'],
      ['bafyreigfxw2ns3fky5mukilkbvspuptbkvlx3hniejo54iw43a5exszuny', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBOPrnr84ntGfrUsVeLyhLrsCKA6RIpAr0+hlcMb7aG12pjb21taXRtZW50WCCRjgH8UHZ9nsMeh27OLEpi0Da/2Gi+EvCezQJWFBe4Hw==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreigfxw2ns3fky5mukilkbvspuptbkvlx3hniejo54iw43a5exszuny',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: entries is fewer than the blocks',
    description: 'a value that this field may not have',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreic6h6cs5ksguvlgk4fsehnyuqo5tkn4lvzlzuqiob23rtrjvcl4wu', '3Iv4WTC0ioWEtntnxdDbOC29pc69CZVTErYHY1PIOs4Oh/h7Av/QA8CfamagfB/Oc9BsHOBayNTi5QMYAjR0AUo0GcRhDRsU47LzseyQUYd1JQPjDUYWV98A+GsrybDzgA61wkDZVCmBOyVh45FtchfRvyAfHL7bDXoBGwQ0Slg88hHTJVyfNhsfVysF5JhLi6l94P8bTY9EoxPf3w1ckQZG63dR0MoHRfmcmbEmaOykyS0E1NN7YhAnnsIYhBu5vyB5l2g26B5HfzO3QUhZH9xiew7AQ/TVMIums1dc8cCwLCZlUHNX0DdejR7TH817v0o0qCx0oaBaLWJBQIpwMd9A34fWBL8ZGRC7YmVHy++NsS7OHS5OZRnFBrbFiw1IVxHjf9SRcAe8LrgBaNkSdsqb1500eot9Rtf8+Ule6Q3o43GtRl384tQuMMXP1hY8'],
      ['bafyreibojygmev2ltedo6wtfxpuybgi6rzqj5q2eogn7kde6efpn7cfoua', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBeP4UuqkalVmVwsiHbikHdmpvF1yvNIIcHW4zimol8tWpjb21taXRtZW50WCBiJzagr9sOhE0E3ODnaZwdnWN02/P3gvzrKHr+JGyZMw==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibojygmev2ltedo6wtfxpuybgi6rzqj5q2eogn7kde6efpn7cfoua',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: entries is the blocks, though there is a catalog',
    description: 'a value that this field may not have',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreicc7todpbttyh7kcjn772wl752rl4bp4czukq6g6eywn53s2xain4', '4h9rbQTu7VVpQqMUvsp+IkieOTmd22hLaFSoxcwoKoQHUu6qZ1g7aqIk76KqFttj5XBe3lUELm2LboAb8m5xa6TzP6q6s547jMM85+VBo3T0FfZIPPrKM2Wf5bGH9A7WHsGAEEdbV6zAPv2Tq+LOwSNZWGfsCZNMLt16Yks7tJFYUgcVPzGIBUWAcKLyT+FLq4SxpsputhPjcWgQk3g2ScghjZlTFFXvIajtjJVfdbM+BjQarwaFD5oJTYzy3FOIkh8WYygTnpvnbumBgHGMgg/+owhnfofdaayvwncVUmNPVd8J3tOn2K1qV8eJA7/fcmG33vsvt9x7mnNI8K0VtGwjmttJHRKNXFps7Dy/AbCa8LVeHv1DUWQUtnbzTse6iSnLRy2s+FUNom0HqcsdzjQVO5zbUuGg4kcUaOOknkffsUGnCGMNdUx50YeVZeLe'],
      ['bafyreidyodiokliejct26xk3vxuwr6mk4uik4jwnoltpn4bsh42fl2m6fu', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBC/Nw3hnPB/qElv/6sv/dRXwL+CzRUPG8TFm93LVwIb2pjb21taXRtZW50WCCyqAU/+sRZRu213s8DV+xknh2WLQ3ZqvrScQSvDiBSCg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreidyodiokliejct26xk3vxuwr6mk4uik4jwnoltpn4bsh42fl2m6fu',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: bytes is text',
    description: 'a value that this field may not have',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreibrvwkvtgoiyd2jlecqfc3xkxlkl4xukjokcd27gtmsldtw56n4d4', 'W2TwuAhBw72Jqx9vFfQHBqgUn9ImXk64wxgv35EMYTq5Zkmqy4x//B5sNZ2ODSyfPgdHSlCEt1v3XMs4gX7yoS0eU46mvVLVm622gdrXZc1mQVWfe6T4fg6qB8+xyO0LjVAinvaSWmZ841yrIQM4OVCuxRIqIBp1lGXh6fQDhobrXhtnRqe3O6aPqrovzDdQAfmz6HmPYh4dUEMkvF2Hkm2wSsd2GuDdIzWKqwPqRd5Y6G4pblmGF3epqbgAShonyQsoHSkOMYF2G61Lz+uPkAYikhhMzZmscQVBMKQQLM9d1lCjkFHfmGoKQsDh14snb9005LvAkKxjHpU/dMUd1swZ4pkC0aKzlNVUiorhJyBvvAYPBDuRFIwi0NVlRIW1de38GMZZQfOLCxB6SoqhsJUz4ww26pcnG9pf7b0srNf3mW4dYytI831Tx20q7yg/'],
      ['bafyreicack3n6rk7q7lsm3yfbuehxoo2rt532lnnzhvrexnfxicmeequfq', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiAxrZVZmcjA9JWQUCi3dV1qXy9FJcoQ9fNNkljnbvm8H2pjb21taXRtZW50WCB/EZAch8MzqWo1AfX6LigqFLLvcv8xagty8vyWvxau0g==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreicack3n6rk7q7lsm3yfbuehxoo2rt532lnnzhvrexnfxicmeequfq',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: bytes is a big integer',
    description: 'a value that this field may not have',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreie2wifdiep3fgvs7qzboo63rtpk4yafldbszkwrjzelyy5yurzxnu', 'nfqo0tKp2JAI6FXECH2j0ZyP2jqbgPzrPBXChWeu9PUaHXl0YeUOW52WnPhSmffmDI0JgJNaQL9Llto6yrE6umGVSrn8Qs1Yg2JzyVy7xXekc+Ht9VuFO0BKSnXn3iQL/pUppkSvsl8rP4d02a4atvYOgTfsOifp6d9EN9jkUHCBQMGhGwi2jEOGLOzMtYYoeyyKHsCWuKBk2v5lxnm/NkoT+Th750OEjCOrsYgNXNBAqoe5tJxt49DO5apOSM39QA55t9PbgVhS1S092CF90IsaseudkCQghupZ8Keta6rEKj/0LnYDMV/s7oBGXDBHF7w/EMPKw3/MuCsVfPBGE/mXUMquW1gXL7PDtQVgaM2Foj4V9E5poDOUUJ+WNLVf1w2YOg5aGhps2x4guhXK8/zM1166WTbR0qwzHJ+wla3O4z6mZtMJa7HpqctTZg1h'],
      ['bafyreifktygicuajcgobgabw77hpwpsjh7psbgpdd7m5ppnfr5egprqce4', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCasgo0Efspqy/DIXO9uM3q5gBVjDLKrRTki8Y7ikc3bWpjb21taXRtZW50WCAyxsqdl/hZIoup+NH6IZiyvrwtJJy0LtWOwlYnel5m1Q==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreifktygicuajcgobgabw77hpwpsjh7psbgpdd7m5ppnfr5egprqce4',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: catalog is null, though there are pages',
    description: 'a value that this field may not have',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreif6h4c3ahbrxjxywamxt43pv7ejlimtsqbksrc4atvf4a6sxglfuy', 'nBuFPd8Op85RF0Lz4/mH9ZaouEzbMMqUl5n0e+U8DPNaS2VN3wcsHIr5nKKyuN39TurmwvSPN80Ijsk0ErETblZ7IGHTmoeaeYf2VIIJzhJsV+e8n3BseQOm0ISEA3OOZFI9qnGNucYfBFd1wBERqOPJp+Og5aheVzdQRbEhSMWElQgXrxYp18X1q6QXaSl5/Q1Sq/IpxDLoGq+sMjlRMgCFJXTLUKyaXirY+VNWnNO0vXMuzdUt/638CeBOfJ4BdSd6/b/OUp4aL0O88zSo8YSkAvMV/16pedgkxvtbMX+EtTe1KltA7d74m4lTtVv+CNmF/NQuHQNzzJqCMVHOgTMp+yLYWiVxCAuAaW48f+aBrmRfpxtwzheVtZ3Wg+S6'],
      ['bafyreiddvftioqljs3eivcwvvh2xxriguqj4cgul3v5dwxcpsfptrzn5zq', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiC+PwWwHDG6b4sBl582+vyJWhk5QCqURcBOpeA9K5llpmpjb21taXRtZW50WCBkJuSXOqPXc3z2CCwQrGdK5Ru5mGN4aLKLgSwFHvNgRQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiddvftioqljs3eivcwvvh2xxriguqj4cgul3v5dwxcpsfptrzn5zq',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: catalog is a dag-cbor CID',
    description: 'a value that this field may not have',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreiclhvlg7lmcm3vzdmt6lqdxjttdltplyq36x3rffp7dmmif5tn47u', '7fnAHRM7oIKpIFYFarfwsV53MVbWZJYUC1pKXYiZLPtOfV68LQIJf81qWtEiYCj01ZwOWQdZPb2ADNyCJK+9JVxVxeUHSBPq/SVQC6joNqxzn72AVtxOFge411aEHFyNEPmZLwAojLJPC2u/W4jSGHlX5/RPzlyq48idW2YdCgU4rTqOQNed5UovUCaB5WdMgMOGEbs8aRuvK718bSvOYw+gGyQ01xQRAB6MuT49B6PZw8qS/seLiZCgCHdbZqyzLwgXwQD1ucX4iqTBNYRdeWtOvMCJG42wA0go/J8d539/49rK/71wYCwz1VRcTKrrTDJAfNUcW+zHRPQ9oh/FapK/08ZPSXt8M0Vg04OXeXWz+ttEgF+WLSAnwhQgrDo6xmOiA8rhfvyJAdgmMf7AcIZ2CBfwFme/imvvAcN89CgNbb60HNaLUqdBHXiyPMUx'],
      ['bafyreiaxr4bfyjmxvv3l24vns2oaagzzbhec6ftolmua5j6niyksorw4aa', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBLPVZvrYJm65GyflwHdM5jXN68Q36+4lK/42MQXs28/Wpjb21taXRtZW50WCC3+dqXiZ3Y8Ix1Nxpc447Kh9F3q2je4Gzb9GpB5/HgTQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiaxr4bfyjmxvv3l24vns2oaagzzbhec6ftolmua5j6niyksorw4aa',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: nonce is unknown',
    description: 'a value that this field may not have',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreigwr34btrqreeevyhtmussypoqxfwvif7lpeg4iq4vf5tlc3wo3oi', 'a0P5EuLfg2aWOATJ9xpTEtJtUmGGRdyDi9UCLaIO/LsfYcv0fhFIMctQq0JaS7ieGpJoimFi+sVxxIAyX7i7GeM8EZWWN/T35QbqfXFIGvwjdhlmlRfpIAkXRil5ycWoHURq50yD1VaTUbioLUsYaHNAK2sDKMprUKEAUwXtU5Cbb7Vdyz+qT4DI+YX1iOEOAEwt0e+zERCCLfJViAmL5xMXLfj6CzrtBhEq401UDskINxPKiie53pq6Pr5E8yF7nM3e8oaQiNfE5hf2uirOnYwrngcNjBYoadWVvnq3wna8xtNS2vwo8n051zZiCmLg3Rmy4rhROMcRKdk/NqE4IWl+liA1EBJJulTsRi5KAEDn8UjwfoqTZjaYPmlmgJvbaNAx+UmJER0pFlssC1UZ8yVsNx8TaAKOWE5fQbPmA+ZjSOh5i/IWix3Wc2WAbXON'],
      ['bafyreihycdftngia6nrhlu44fjkjy45nincdoglgpuvtig2s4p2j3st7te', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDWjvgZxhEhCVwebKSlh7oXLaqC/W8huIhypezWLdnbcmpjb21taXRtZW50WCC7bI4j4nLKcNZdIGPKqfg9AIQwoy9LEZCCnC0lLKMxVg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreihycdftngia6nrhlu44fjkjy45nincdoglgpuvtig2s4p2j3st7te',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: padding is unknown',
    description: 'a value that this field may not have',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreift4z4bymtzcrqq75silp4xcfa73hzakzz2226uyy7ajwe5sxb7ym', 'XC4CS9/SoxlrJUVIIcRKDUGtrHAsimb3TLXZ7HT2X5DXS5mv4eXXvUwR4AqGASTZ2DFP1JxLuwOv3WWxLmK3LPDSqAeNRBoigqJIfDEvHk45ERJTqYnI0mG/NUsXT2LGmY6P+YwwuD3HEJ+OGY/K4LafggNZxN3zFDhp/d1WvOAqd0/dy1Vju4/klIjgjEqFx0S3P1n2ZLDO0rpnbQvuWNPmk7bYDIlhEVHnxLxODVOV+0eU9PwKA+0dSJgNsae9AYWSwUBvEqj5VDZIFZFR/H3hiw5pZIG+ABExpx1RLYUoeCIMO8eMHD1BMIoO8tZSpoAVsxBfCT2v5On7svMeqh3M3jF5cJ2sv5JH+8/R4K5nJfjQ55oCpOehX5JASkA6CyzP+cAIKOu69QwnM5t3vDRL1KK1emBtuCNuA8fo+7QndjJAxrl/xoZ3qtoLKOCL'],
      ['bafyreidb23qdoek7etnnfugl6xszxsbxj5vlybd34yhw4f3knw3bisquqe', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCz5ngcMnkUYQ/2SFv5cRQf2fIFZzrWvUxj4E2J2Vw/w2pjb21taXRtZW50WCAkbTNX/gbUQk2HMGJF8ief+ipiflldGSHhVC2TyV1HdQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreidb23qdoek7etnnfugl6xszxsbxj5vlybd34yhw4f3knw3bisquqe',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: complete is 1',
    description: 'a value that this field may not have',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreibnqvqfnjwywjcaxos4gn3oo7r4s52y3qxz473tqhjk7alfedwmxi', 's7cUrZ52uqX2QAZQ2Pd0EFVUDpgN4lSCKPrWB0tPtB1U9rowFpvxJy7ls0dxl3A25yNdtXIcRJsRWmiaNQgxip2+mq0T4bCzkEBU+Ut3dY9jSxXliELtmfObhDlBzPkHe7DVZqT5DkecAg7axM9DSiiw+8hfC6iKkBKNbnk5dFu/j4nlVJjSafcchsGaIZ5LAnVMJUPmwqgZnRaADWvMRg4lM6Z4FHBq5OEuoAbk6FW2wYpmDx982E6hKuHKC6d0yW258ropGTJkgN7fKYywepIrd1VawD4DkeSfvUgGHLuKwS0NonAcNCCbqlB0NOGSit9liXxEFRW8ZEneLEZRwBUqGGF3App8ZC0FeWYJDd7FJS7fQAiK+hmCh+VUl8hTHC2zynE/DS45X0jD2jowD475O515JsVRWS/5vhPtdqvELX69Xu8Ftljo+2PLCewZ'],
      ['bafyreid3eawevoa42v2k6ajuy6h7nrypbw2yte6hpnbbdnhdk35ukebray', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiAthWBWptiyRAu6XDN25348l3WNwvnn9zgdKvgWUg7Mumpjb21taXRtZW50WCCJCqP/1FUHld66QQgw9LgCaL9yDonayyLweDJxSEn0Mg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreid3eawevoa42v2k6ajuy6h7nrypbw2yte6hpnbbdnhdk35ukebray',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: a field more',
    description: 'a field that is not in the schema',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreifm5duf42dwlra5i5p3k2zbrfqrd6clku34op6zvrwpvzsaad77di', 'qYTI19tsf6Lgu8co6xVwNSYBHwGeCRJm+oGPISRz8+g/Hf4sinuZjNqPfPcWB4yeErReLi/JO7zlwRox63BETMOlMEd+zEp8f9EkGCPOXcJdiWu/it9CYVChXNP6KJIBTe9FF7oUkUUrtpkHw7+PO86wPimIG+V+xPsZUkRscQdPM7NtzAROEY9X1ZyJ4Dlk+MaZucf597Mung1g4yryVwVMfEM5DkjJzjwuaZ+htjYrvJ9Yd42uuFgavk+lVU8sDxU38MnoXTvc/+3cX3Cfl9o7Eu0LdrdIIh60T9KHbO1+JZKW1pIc2VKS+YB2i8cVnIP6MFAHK/ZMQsEh2x4Qv5goNReDH8LGXMIqv51yZmQwJXBYk7Wf3VLy+3nf8Nxa9QRedpvfTOzxFDcO0kBV6aXlaPbuPv0d+SEkpkT7J8R+odhGdwO7E6tcmWrjKs+9'],
      ['bafyreibjkcfqgfu6wtrt7dcbknwoqas3ciyu5j4e2jhvuzcyydenf7rkk4', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCs6OheaHZcQdR1+1ayGJYRH4S1U3xz/ZrGz65kAA//Gmpjb21taXRtZW50WCBrX10sWr6s1hAvRSKQTkrShxHAYTUDgJCeaXSFYBBYGQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibjkcfqgfu6wtrt7dcbknwoqas3ciyu5j4e2jhvuzcyydenf7rkk4',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: fields in another order',
    description: 'dag-cbor orders names by length first',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreifddasppwguimocwc33b47kgdurrtl7omj725lmipuz4rlwyep7n4', 'd87Z68/pgJfcGNvgPw1qd+wDR2vGVbnCKsRGf8vRbSaL4gmoDKaSVi3wz6a0dqA7t6X+PpzONhB3Xthjv1HcF4Li74TxFFjp61SWg3w112C7lZD0hWiHirH8Q8YXjmv4nUPzP/sOUvzWrkJE0RJDbr8+PkgSLhXYggrF+zR5quA7+j/Cf7ZL88ujlMWCImPYhXgBAh4HVb+T5Udak6i0KJ8WTBf/vX2jB8lkfoklCyhPuPBirYGm/PZqxqwVu5dLGz0n9AUnhkoWOBkjpNwLK3HaYu/wajsmgYmu6/Mbkd5Qp7nvC/AWCYAWt08Bc63CUcFNRAJAyL2euwgu++RcPSrG9kvesuwxekNdEBXs9hHk+3Q2J4XNKSVAqthbXmJOG2vaDVFCW7/4J1Ty7cNGYn0AgGqTRdBv6Zg4hX9yMCTQcVvOUuftyW+trHCWpvx8'],
      ['bafyreiditzf53fa64mkwwh3qdfwk63g76wbrg4pjby2xyiogyqaaalhbci', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCjGCT32NRDHCsLew8+ow6RjNf3MT/XVsQ+meRXbBH/b2pjb21taXRtZW50WCA5glQPx2ckHQ4Lj8SvEjnSAIYGmuYbE5P6q2MOTFpQnA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiditzf53fa64mkwwh3qdfwk63g76wbrg4pjby2xyiogyqaaalhbci',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: an indefinite map',
    description: 'no length but an end',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreihkmnm7m4bhuoxfvni2p3fythis3rtj3day3ex7rk2el53x5r4hmq', 'rQh/KEepQxKBgn0oW8f65wr79iTW31tFfJapU7p0dZLiA6tdvoJlJJpDK/U38Lw9OhVGER55HFonT+cmoh8uivJqanMtx0T9RU+gOh9FZ5crx6Z6jjx3RDUJubdZmrgBEyhWEl4S6/THtFCY8YKD60SVKeNz9MXWp3vg6pybxTg5Dxy4UNGpQENSESyfUQbF5F/tdZ4j1C4F283FN2vYVm5y9bf/onkywvDcNBjq6AehbQfKK1Tjby7Q5qQszgOx7+RZeDV+4k3xiknS6ai9Yg1BQG2qMNhNEN/i9WqYjc9V4phVjCykw3AWFDQpvENng6/Vz4He3CPJj0DQUDl9fWF1aZVvUvk1k8C2ZMgNYT0dWA1LPe4AKnAYiy7kS57pH+mwVPet/5wshKZArNZkxFNkDPkgWC1i5gLBeI6utt5PN833ya63GAOpL7HokhwF'],
      ['bafyreib4ue5435p6lqoh6lmvhbr3n6n5zhtxwaqp6io37i5i7wve4a33ga', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDqY1n2cCejrlq1Gn7LiZ0S3GadjBjZL/irRF93fseHZGpjb21taXRtZW50WCDFDyYfPJcwdD04jNNzBR7lzyS7/PHxaNlAq0n6mmBv9Q==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreib4ue5435p6lqoh6lmvhbr3n6n5zhtxwaqp6io37i5i7wve4a33ga',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: a long integer',
    description: 'blocks in two bytes',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreiholf4xrq4wp7bcyqapfpdgmg744nsg5c6y4svwrchsfcaxs5zaqq', 'EsVALDrjms4PMbs+Gg9qahz7S0lhSVKeTZbXnAv5Y6GtwQk0/JV6ThfLgCPnLrSI5Nnj4TiONXGFUlEr6QU5Va2DznFhrulXC0JVOxHwC5n36Gl69O06B0c1f+k73BctajbH/rc2r+UnbiN2Jbe32YmYyHu0fQ8WU2syIXXlCSBlBni7AvVqvKZstoCYPu3ZfkqDZBtDX4Nn+0dqLLUmnYLOTaTTAyF+C0+PGxJEab4nchfGXkoF2ADTROZYXJf63B/DlC+JOk95dRUkdlXys4yAc2NVKQ+wPBKlxDKZX1jiwlcnLlKzELYXrCDhFZJt1mRb7dsLAcudYa41b1Bqp0VgHV/5wgAyp/ouLbfRmmo7RDLzwDKVZXvUShXHjIX+F5qGmNRJVj0ZkpmZ0sqsq5T5dBTnRd0EXnpbeATfIwNN2pfuVPKs+/T0Ah2gXbz4'],
      ['bafyreigxejysf2v6pd3rut7nuxe5vzopkfrql736foihnwl3v5bapwvlzy', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDuWXl4w5Z/wixADyvGZhv842Rui9jkq2iI8iiBeXcghGpjb21taXRtZW50WCD9fbojBuNYVQ+O73ij3f1HGb8J1MMQCw9L2RklwZ16KQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreigxejysf2v6pd3rut7nuxe5vzopkfrql736foihnwl3v5bapwvlzy',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: a byte more',
    description: 'after the map',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreigkmp6p63enxfvormdiwmaxfcqwtxddhaaohxqngmqg7swo5pgh2y', 'mqBpsG3qMSjO1RdRQYt2BZAoZJF1J7Zs+yACbqmEFjq33tzazo7ZwEyGdJnRZ8CPUoiedrDQVffQ/cTSTlh6aQ5/PX5A8AumahDafP0Dp1ZZEs6wAHDSBBDMRvsjJoJhQB7kev1OBKlBruFkKedul3kAMgx5/xnnMG0SKv5eavdmlWW9oxKnGzl36cY0ratIrbzphWR3pkh5vEwknFiMNJVaO19kGnJDYFJcv56HHUISzWiBNUbfy7yoVRTREHq0NDfcOBDPIip5yNp1iotNMJLrrA35brRRJe625SoqufCRjmGI8MWyAg4l+yKOZkH/ywWjzBH3+DvPUcDRh12Det/zwRmO72bqUWaOPkGJiZTLllz49GogK6hWvSAcC1V4JQpHzLKqLVHRrxjsKEjcIm9GQWcjiKfWW158OmC23tfzZHa6tCHA5pPnp6vakBTb'],
      ['bafyreibkkiqmkujzva5xwekfcoqymkb7x2jmxukscfq6vglax2xs3tl4de', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDKY/z/bI25auiwaLMBcooWncYzgA494NMyBvys7rzH1mpjb21taXRtZW50WCAn3CXhsAlK3dASSQ7lWU+lGNAdYBxexK22RnD+qRGmew==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibkkiqmkujzva5xwekfcoqymkb7x2jmxukscfq6vglax2xs3tl4de',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: empty',
    description: 'no content',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreiatmagterkbsrokkmmo2atxrwc6p6oekgyzmyr6vgr6phagppi554', 'IujZegLdfYBCGGtn4T9+huR3xQx8sL0zDA0zobycIoh0pkFPy9AvEnPTNoj42Oh2C600eCjHb3oHD5sigce4tosg+djHk1fV'],
      ['bafyreiew7og45ewwfmoscucmbq6ekndcsmuwupo4rwcoa6adp22spyldiy', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiATYA0yRUGUXKUxjtAneNhef5xFGxlmI+qaPnnAZ70d72pjb21taXRtZW50WCDt2ChAFaVOaKmLYih3c0j1MB8UsTcOBD1+lF1M/dgD4A==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiew7og45ewwfmoscucmbq6ekndcsmuwupo4rwcoa6adp22spyldiy',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: nested lists',
    description: 'a hundred deep',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreiezrh2rnjch3dm6vm4jqevr2rve2vvjywxw2bdijnrds4t6cle3sm', 'vRZKW81iAq01GYqFczhg4T4+AYb5AjIe0EcgFc85vh7kott4D+UvSaO9XRCLF9BAkKav8Duz18mZgQ+2EOVj3AAHqbIVSh4VK6VrGITATFnSSxKNpwARYWE2MYHwKDKvixPJsnwoLUC9S4oAeMmAgQ9ihi+tqOS69S7wPClPnzO3DKphgOWqL+IBP3kOX4STpx1VBcIytYKdjyl+RhF4kW1h9jT/auVIwd4P0KKF9jQ='],
      ['bafyreifk47dzapgnsfsbe3h4hg75qbpptmvddyjq5hcmarkk3lkigjv2ha', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCZifUWpEfY2eqziYErHUak1WqcWvbQRoS2I5cn4Sybk2pjb21taXRtZW50WCD6Hm9itoJYwm7l1jXbLP+w8JMOIsZgn40nbtzLaCQi1A==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreifk47dzapgnsfsbe3h4hg75qbpptmvddyjq5hcmarkk3lkigjv2ha',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: of another index',
    description: 'an index that is not the root\'s',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreidvbf5m5djlgjtrron5k6byd3dn2cbqsr6ff6m5ij5fmutoomtlge', '+k9N3YhLqWXfD1CuPvd6IjKeCVCjDD3axi7ob8ZSE+MOnl6hgAdpE0JxW7Xth9nRcaPlHlcBZvOHZIA/QJ8LAilfHhh8krBQO0XAlGEw55dfC3tLd3Z7CZOLgO4N9+b/ikWqSOBBUsrzPEvpdpjvKMbk6nSXBP7bktRHNBS5LZnRCtYzLgq1ynClTr5F2noZG/pqrJYYCMDfO7nUxSDWSfP3pkqn1qxAUifnuk2JnGQ/K3W3iZoUH2CxCEuWjVPha6UHmwZakQr9PrDl5QN9MQMKAJn8qxAYlJb9FGbI93uYU3fUpBibh0aI27hAe9MEmDk1SGOekFcZGzih71sTduG9Xoy9EivVu5aEVSEOcnS0OnHNgNskHL693bJBlr0nU/a1j0vQd8kXgvo2KhChFsJSSnVUwGqWsK5Q2tbDj0uK+G31uWy2j0ox/nwAbk1Z'],
      ['bafyreibwethjsrcrqk3arsss4dh6yl3iwa2x53p5gzrbqkwqnpwyc3oi7i', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiB1CXrOjSsyZxi5vVeDgext0IMJR8UvmdQnpWUm5zJrMWpjb21taXRtZW50WCCkps9QPMTwhEDjXSD36lbQ9K/IAvX7Ur8Q3yMolL8t/w==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibwethjsrcrqk3arsss4dh6yl3iwa2x53p5gzrbqkwqnpwyc3oi7i',
    decrypt: 'InvalidManifestError',
    verify: 'InvalidManifestError',
    audit: null
  },
  {
    name: 'manifest: sealed as data',
    description: 'kind 1',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreieglqkvyaptuv444gl3agswvc4qvygdxqq4zk3g2wkm6ovzodgkye', 'o5/pw6XCm67rjBoJTE8WjZ7xCyaYvFLmmOo5BB8aEy8USjAIx2Ue1hq1AFcYd16d9n+Ymp9wew8rytyUtWYob7FBwRIB6E1fV6MHYq5wZd7MCbiv5hpCZzYFkMpFRuSF/zBJUc6l+ELUVPTlXfka/wYhdz1NiwrfqPY8N3NtMMXWsWnN9LTB7q4L3Avu/bMtDKFL5t8XBPfadoxQZLxp7u8ajtlRK88SxcT5vaDhB09J/6k9T4T1WmxRN/qTeu6R/d8hx4Qd9ABB4CXNGR5yxJdSPjqb3uyH2mYK03up+7iWd+cHT45VUzWl8+J14A8cPoFht10gVNwRmebhrDRhKVoag9v6LUXC26T22JOUDO13e0g2TYDZOiuhItM+Dvk1REqcWKIGmlY6GT2pB86lYMZGIRyLWAYf/t80SRCTYf91SWjV4VZ0EiE6BR5V13Ma'],
      ['bafyreih4237263kxqybmtnanjq4blwbcnhhl7gwmycttsuxidhlvgrs32m', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCGXBVcAfOlec4ZewGlaouQrgw7whzKtm1ZTPOrlwzKwWpjb21taXRtZW50WCBFnCbB+PhKjr89kuMpO5a/UawwUy4lmQ17OVL2zfRrYw==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreih4237263kxqybmtnanjq4blwbcnhhl7gwmycttsuxidhlvgrs32m',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'manifest: sealed as a page',
    description: 'kind 2',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreiglaspomoefbtjdtwnnwtxhd3rqv6d6ietjukkvu2lq2d6c4qnbpy', '+wbXkycxqOv6ody62XSm9TAumLzICYUUFUk4Q02bY2F8o5uxyrZBYoC16Vc1LQtDbUAESTtMz/ltPr0S024h1gHCukNLwioEcIextmcb+J1O3GsWv/kMv68GNFVWnfXZ7ntN7mtjUnNi/A7/KyfhvQ6Xel+fiRbwYc1VCgfhRRzr56je7bsU7sN4UyUsYe8nAaYi3Q2MTTQLltgnmEBmgPWQcayls1pyCiLInIZqRpBDKKbjjLDkv84kRcVmHRoxQi/fGVdSHPmkhiwv7CZj79k+WxrcqScjs5B4NV28B9FWJ2h5tjvyGgap5hD7xLmFLLFNXB+7Vh6ST8IOhX9LGN8KufwSJMKnmRaEq0SK/Yt8jd9yThH5tTXwnAwbYEThvvs5qKAhKQeRFTt2JZXK5affG1p9zc0CAOfEcR6r2yxTSDjonY6rL53uCCqOqWeN'],
      ['bafyreiela55osnbdqhlqzdlmtlxi3ver5ulc7opposxyhsqik64xwumeni', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDLBJ7mOIUM0jnZrbTuce4wr4fkEmmilVppcND8LkGhfmpjb21taXRtZW50WCDXbV4qD3vWEhuA+s+GZ4rE1JYcbgKTVV37J97TCq9Mxw==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiela55osnbdqhlqzdlmtlxi3ver5ulc7opposxyhsqik64xwumeni',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'manifest: sealed as kind 4',
    description: 'a kind that does not exist',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreiab7puhgvdwj2tspsv23ssetozguqgmng37vc62dqbsbyfn4lywwy', 'zsoQakaom7JeF88iVTkRGTaw4S0WQUWcE3F0y09ffXCdH4Ufje+S3XsjK47DxX7xWAWdPpthEOkrtfP0HP2ZBZaHCcJ6QLrlwvzEf21HQ+Ce+8fF7BoktlBobhQTvudfpd9k4/SQyyd448arZ7RKOga+K4FJJvuEFFvKQtazqThRgi+DVgbVbaAW0TxtQ+68qCngPB314jCfIipqf9+bOF7D48KH85duUzzfjuPy4JxJIl2Q3fvqRbtPC/ygsjZtdN3NbjsS21pQmJAC6JcTyg7MG4WiQBKphs2p/oOdQKcxJ+7qMEccBamzdo8loYFvZqrtnzalWN76OetpnBSTqxM4PU4G+STvZWwUvsIVwOn/QG0PR7Dsk5p61z+EBgEgnyCdf+S5bIOP9tHSbAMq6oBKqy8QaY1rxmT3VZ9OiAiUfGcX3jyBrZ38/6quayqN'],
      ['bafyreiavdrtpuptde3f67ydiihpc2yn54mtbst3wfghvjaqxa64mjx2tka', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiAB++hzVHZOpyfKutykSbsmpAzGm3+ovaHAMg4K3i8Wtmpjb21taXRtZW50WCDm6sjBigyMuugIo9PbC9G4AC5hg5IyweQESgM4zWbV7A==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiavdrtpuptde3f67ydiihpc2yn54mtbst3wfghvjaqxa64mjx2tka',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'manifest: sealed with a raw CID',
    description: 'the CID inside is not dag-cbor',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreihqwyubkg4xwmrzt2dzemfd6o6fn4wt4dpr2cxbax4l5ppu5xwtma', 'A/r40uB91hYVALPq7FkkZYFLkBc4c0i8OJqLiYAzNSxmXwr/G5Y8rZT9w97gvGCJ0cDnwmsX6LMXRMgU1O1xQ85rsWKtU1WLtdYdX3gOawedU066BtMpvP+MLn3NwwjAboCmE9JStd4ZfR10lxKKaf5ycmAs+iThAksOGJCM6KyItxBcAlqsj3Q170/zspaqDSa+Mts2rcrrTJyeNMfsuQ5c8Bgg55Nf7mQD3VhkOHOBq+JGROtKyfnb8JEj7gShxsrnyH8Qyf4mS9p/yIoBc1AApKdV7O9Ku5Gcsrp3RbM78m9oo47uS7IqLyozmkzrJhq/uclxyLILQPUdP0BsTJxX0AP9CjgfupDWAlk20Wcoq1PO2TqM9k8X4URBqMgkT6Ufb6rNnM7P5CXVkEWEvpm2pPirqZnAXI34gTbWADsAmahiPELwiKxFp6Kj+504'],
      ['bafyreigqzlnnwtylbvkoozdqq5wujum7dzd4au2ovplw7fed2sjk32ep6q', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDwtigVG5ezI5noeSMKPzvFby0+DfHQrhBfi+vfTt7TYGpjb21taXRtZW50WCBwNUa1MxQNsOglC7NtUm0sNHpXxwYA/DMmZKThN1tclg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreigqzlnnwtylbvkoozdqq5wujum7dzd4au2ovplw7fed2sjk32ep6q',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'manifest: sealed with another CID',
    description: 'the content does not hash to the CID inside',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreigy6ttpddlbm2rilqpyp2l2g7y2hzzxy7xtxtewtfczda4b464nwq', 'xRJpkhMRlauCUxoyh15gCdsN1bnnX1ogsFQDkC/WqRMpVANKk915mDF1tDtCSdbc0gwW885Jt2jUxTb+/OFKlxpGcAcZaYl+L0B3xEiynU5QRSibb1fxZfAdbHSUNpsg4a6HYbR4B6Okd4iK1QyphxhfjGYdzl2YIZTq9PT0pbMTU/ozwotdWn/ZKkRJ1IpF9ipBAbKlnSQxmv0nhSrNQZuQWr1lyJ1Jzu6FnOauAYMiBKZQMEM9vqY5lBT34xeRe8sRqXXEDFFgJgJ7hXX1JrqJN/ZkCPTkun84RslvHjhrGUmMnYLlWGLjsfkdoCBjCIKaQIqXusxvozTA1H+Mwf5cwha7rZn6SEnbOTZ1WP/UsyDehJ4LmBfkpGRUvGyM4smkQ1GCogd80F5Zt4E/DrjL7KiA/5T0OO2paujoVaIt+ryta9XfTtdvtM+fL/bt'],
      ['bafyreiankfnjnwituyfd734geyghiwplcniz6yh5ayda2wiacpxdewfq3e', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDY9ObxjWFmooXB+H6Xo38aPnN8fvO8yWmUWRg4HnuNtGpjb21taXRtZW50WCCScMCKZLhQh6GVPSogNM4hghEHMjVA3fu3Um0C4FPFbA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiankfnjnwituyfd734geyghiwplcniz6yh5ayda2wiacpxdewfq3e',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'manifest: sealed under another graph key',
    description: 'the same key, another salt',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreif3r55yeiekjkqowj5e7u4sduabagdkmh4sp7lgtyviysopgbzxbq', 'Ly5R+wCNSzf7lyHsZpG8dbyAoDSORIlpwsvyi8dl/6m7xGGqkL6OwmbeTGSXmkuEwD+Dj8gW9Ezj7WVmSXUHk1b56FzwWtaYmr1dSbt/fg5oyu6NUXEXXSHj3WwdSa49WCvaUZv0ooVHaV+tGaizsAfCPxEYaXa7H3dSqh3U4L404UdCH4aPzuOsc3lzAE4gYKr3j6+VLUu/YyK8kWgrdfc9sSGkTq3joy1H8jc9PsP1hXlQwgkGpJIozNm8JMcponWE04wphjiwNVc1UmcuYSdKpMQXR2DRkpENHYPooi7qybkscBrd6YQgJRQyEXDxvYIGS243IjJ8ndAQkxKWDTbpJUvYehGelBnDO6wL+sQoOfR4oNt7ojQT0oKkL2ndF7lJNGJtNGkc9ZLC6DCSvw0fZWspLFiW8CCfKpuFJoYjnyO9MYPnzZMaOJYJtOTe'],
      ['bafyreigbarci5rlxktby7x4qu75p7efbtgo46kdlrwqn5qeyfn3mrv4wpa', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiC7j3uCIIpKoOsnpP05IdABAYamH5J/1mniqMSc8wc3DGpjb21taXRtZW50WCByONFaHSysQDfniztGsN2AnF7HYRzKYeQOn/uwNQNGlg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreigbarci5rlxktby7x4qu75p7efbtgo46kdlrwqn5qeyfn3mrv4wpa',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'manifest: altered and linked again',
    description: 'a bit is flipped, and the root links what came of it',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreietmznzll5cfukxggpqkl4h3mkwzgtrnpkseymld3aoikiet5wb5q', 'QmTxDZ92mTkdihnjzeCm+42yDndpquYn83L3vQyJGHGwnD/+6AZyRZng0nM8WCxcvpg6o9zaC3+9q/vr7ryCJsHGfxoDqOb6UjG6eDWu/PZiS6NWeZZBvBRbsucQQqPJ45oMZg4Pk9qjlxE7Ar5efx8ztc3UKhBv8WdQdskZwsEJbYuOuJXd+KzlIizkuKtz6TAxE4RG6Rb7Kex9NA8MF25D3Ee7R3KxtRVdi1iktFlHhXB4NL3Ug0abIdivE2COTk9UjjFITgnzm8ytWxzmvcy7gxYNGDsEGaBNdr8m53kjdrnLsrGk9enIPrFPnGVAmXtRDtOOQ0oXpDV7Q7Lo49mVMuAw8fhYY1hVxDwDVGHhXaJd8bHSfZLfL9rKtoC/XR/o5LOVVtWF7J46LKc33CMEP8+15YB4Ox9MbkaAV6HLb9IdLk003N5V9GCiQ+XR'],
      ['bafyreicjvulfsd4gxyp6slaogwjqbugz6ssip3m54tiv7gvfc65ncmq4k4', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCTZluVr6ItFXMZ8FL4fbFWyacWvVImGLHsDkKQSfbB7Gpjb21taXRtZW50WCBqao2PAtU8TU+I3kIG8BuhVzuiAAonCUnsTBRBepJt1w==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreicjvulfsd4gxyp6slaogwjqbugz6ssip3m54tiv7gvfc65ncmq4k4',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'manifest: cut and linked again',
    description: 'the last byte is missing, and the root links what came of it',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreigrhq6rsk2sik2gqtquyjswebrexcypy4pkmokm5vf74zw3p4pti4', 'QmTxDZ92mTkdihnjzeCm+42yDndpquYn83L3vQyJGHGwnD/+6BZyRZng0nM8WCxcvpg6o9zaC3+9q/vr7ryCJsHGfxoDqOb6UjG6eDWu/PZiS6NWeZZBvBRbsucQQqPJ45oMZg4Pk9qjlxE7Ar5efx8ztc3UKhBv8WdQdskZwsEJbYuOuJXd+KzlIizkuKtz6TAxE4RG6Rb7Kex9NA8MF25D3Ee7R3KxtRVdi1iktFlHhXB4NL3Ug0abIdivE2COTk9UjjFITgnzm8ytWxzmvcy7gxYNGDsEGaBNdr8m53kjdrnLsrGk9enIPrFPnGVAmXtRDtOOQ0oXpDV7Q7Lo49mVMuAw8fhYY1hVxDwDVGHhXaJd8bHSfZLfL9rKtoC/XR/o5LOVVtWF7J46LKc33CMEP8+15YB4Ox9MbkaAV6HLb9IdLk003N5V9GCiQ+U='],
      ['bafyreie7ql6xfhjqsgoiythkyujovzeqcrvxnoockx5uil7fajfceeotou', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDRPD0ZK1JCtGhOFMJlYgYkuLD8cepjlM7Uv+Ztt/HzR2pjb21taXRtZW50WCAc1QVJX9G4kNSasDQNB/MuSN5nMRHjI65dk1FXJSfkgQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreie7ql6xfhjqsgoiythkyujovzeqcrvxnoockx5uil7fajfceeotou',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'manifest: 34 bytes',
    description: 'too short for a sealed block',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreihpcea6a7gls53jkztdyljbgnaablfcgho5u7aiprndav63gimssq', 'T8YmgZ27cer9HUAjCDhv9Oy7J2fIcGeRlTkApOBqR4x+Eg=='],
      ['bafyreiewvwchxtm2nxyzbrljqd2r2kqzkyuqjcxz5qfgkm5kmgpzsl7n4i', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDm/TV43eqJAZXqlKJWmd2Dv7Mov8z3uPM/OikkGFY082VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDvEQHgfMuXdpVmY8LSEzQACsojHd2nwIfFowV9syGSlGpjb21taXRtZW50WCBN5k4erY1fQkqlTaxEuNN87Zk8HYMauatsE0JelxX4Pg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiewvwchxtm2nxyzbrljqd2r2kqzkyuqjcxz5qfgkm5kmgpzsl7n4i',
    decrypt: 'SealedBlockMismatchError',
    verify: 'SealedBlockMismatchError',
    audit: 'SealedBlockMismatchError'
  },
  {
    name: 'manifest: missing',
    description: 'it is not stored',
    layer: 'manifest',
    base: 'small tree',
    remove: ['bafkreid6a7vnamjer2ajfenb2mhuh3xkyccrwl3lfwlesj7yagboxpec7i'],
    put: [],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'MissingBlockError',
    verify: 'MissingBlockError',
    audit: 'MissingBlockError'
  },
  {
    name: 'manifest: altered',
    description: 'a bit is flipped, under its old CID',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreid6a7vnamjer2ajfenb2mhuh3xkyccrwl3lfwlesj7yagboxpec7i', 'Q2TxDZ92mTkdihnjzeCm+42yDndpquYn83L3vQyJGHGwnD/+6BZyRZng0nM8WCxcvpg6o9zaC3+9q/vr7ryCJsHGfxoDqOb6UjG6eDWu/PZiS6NWeZZBvBRbsucQQqPJ45oMZg4Pk9qjlxE7Ar5efx8ztc3UKhBv8WdQdskZwsEJbYuOuJXd+KzlIizkuKtz6TAxE4RG6Rb7Kex9NA8MF25D3Ee7R3KxtRVdi1iktFlHhXB4NL3Ug0abIdivE2COTk9UjjFITgnzm8ytWxzmvcy7gxYNGDsEGaBNdr8m53kjdrnLsrGk9enIPrFPnGVAmXtRDtOOQ0oXpDV7Q7Lo49mVMuAw8fhYY1hVxDwDVGHhXaJd8bHSfZLfL9rKtoC/XR/o5LOVVtWF7J46LKc33CMEP8+15YB4Ox9MbkaAV6HLb9IdLk003N5V9GCiQ+XR']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'SealedBlockMismatchError',
    verify: 'SealedBlockMismatchError',
    audit: 'SealedBlockMismatchError'
  },
  {
    name: 'manifest: a data block',
    description: 'another genuine block, under the manifest\'s CID',
    layer: 'manifest',
    base: 'small tree',
    put: [
      ['bafkreid6a7vnamjer2ajfenb2mhuh3xkyccrwl3lfwlesj7yagboxpec7i', 'mo+eCZgmY8aiHoYNKKlkaUX+X2i04EZYUTt+c58vVtQefgTYtXbXDwnGsqACgFT1Zm0mo0nSco8q9GJnng4BNDPlIqIrZ82r']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'SealedBlockMismatchError',
    verify: 'SealedBlockMismatchError',
    audit: 'SealedBlockMismatchError'
  }
]
