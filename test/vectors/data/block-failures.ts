import type { FailureVector } from '../util/types.ts'

export const blockFailures: FailureVector[] = [
  {
    name: 'block: a bit of the nonce flipped',
    description: 'the nonce is another; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreidznyo6gnug6hyljm3cjbdextnu3eyirlhtbo577qgonda45dkklq', 'ko+eCZgmY8aiHoYNKKlkaUX+X2i04EZYUTt+c58vVtQefgTYtXbXDwnGsqACgFT1Zm0mo0nSco8q9GJnng4BNDPlIqIrZ82r'],
      ['bafyreid6srlgtvzaig6ahwheyc5fjtmlysrl7egzel7dveivq4tdf7y4x4', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiB5bh3jNobx8LSzYkhGS8202TCIrPMLu//AzmjBzo1KXNgqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreihdcwg2n4q4kolcilkwxih34hxfp2watbundcy52zd3xjukid7gdy', 'MPJ41KLRkHBgGE+++qfgTGVa0U+wSUZ1yBnvJEd09V1h8KSw4e1xv2MEbVSUtWzKRjggRn7eK46I1y+oextFsDF5gTnFUpr2Bcx86FdYY8pI+1q4E6dUmbImUCTZMP61QbHn1rHNsRnofon6/PVFITSRqTgAWlJhJEhHv44jF/08VmbKTBOUxgJi1ImDzKPOFeSCeOF9JBs2j7WnFjm9PyYUvoyL7kdtayXkSyFnwBAfgtIGRKwDDbWV5NJmi5i7Fs9HsX2kJ5SjHR8Az9ydaVyCGw/2YXWm5CdS0xKEdF4PDfLhsF69D++5bFb5qYvXyuZSBchwHJ66qdTUFXx5bale8VAgrvH5hi7vUVhuqeGZJKBVa5SOSyPOzW6LH6WZ'],
      ['bafyreieci4bisscet3iqt5okz5whcci4ceyppbj5zgpgkm6n7l4rkr5ixi', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiB+lFZp1yBBvAPY5MC6VM2LxKK/kNki/jqRFYcmMv8cv2VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDjFY2m8hxTliQtVroPvh7lfqwJho0Ysd1ke7popA/mHmpjb21taXRtZW50WCBkLQXEN/pEzFe6bNG/HdRzSHtrNNXcPOPfZ6+VCdqvWA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreieci4bisscet3iqt5okz5whcci4ceyppbj5zgpgkm6n7l4rkr5ixi',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: a bit of the ciphertext flipped',
    description: 'the tag does not verify; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreiesa7avxinikivo26g5u5heq2sc2n6xc66ovipxd24d3tch67mpt4', 'mo+eCZgmY8aiHoYNKalkaUX+X2i04EZYUTt+c58vVtQefgTYtXbXDwnGsqACgFT1Zm0mo0nSco8q9GJnng4BNDPlIqIrZ82r'],
      ['bafyreiakwu266itlmc2t4zafe4bbv7ffnfcj5vfaexea4tbys4wsky2oem', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiCSB8FboahSKu143adOSGpC031xe86qH3Hrg9zEf32Pn9gqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreighmfcbd2thh5b3jddsvk6pzeefiwmj3s7parn3e6ghpme5kcmgxq', 'OB8Z92xvPgvslO9Pdo42irpbrdwly79Ndx5MsWJi+QRAlh0VXwF61nJ2yzEdBMBiZA+q2rc5vG12lak2yhUC/FwtfqGdO0gW9KzPm+Ok2kznOAmjeag2kKWgweMP4xdVxuaidO5nyO4XLuerqkjrzbIxRlC+WyV7S6b47DDQi6KBPsAtA0CktlBopD77cSS2DMRPnmOKokmMxii90xR4csyYdu7IXR9zdFJuOMlv0dB5VTYHtMF2njYAjmy8AvGfXpQIb3rwXTlmkfRDPmMaXb/LeJ8UCMhpW6/bTtx05BhoJF2ds6lgqaueKJDWwLsBXBXVEaLzMPi0hJ+7sTyrSEBD9oHMRAUQ+bB9Hf6nNvJDjrc4EXRnKBjoGqSqQqTn'],
      ['bafyreibtbym7ylh5425uhdd7jludyra7uu4zi4rkwaqgctemk7pzptgomi', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiAKtTXvImtgtT5kBScCGvylaUSe1KAlyA5MOJctJWNOI2VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDHYUQR6mc/Q7SMcqq8/JCFRZidy+8EW7J4x3sJ1QmGvGpjb21taXRtZW50WCDTuifQqDtSrmd6uDMnkAtXeS5zSE4HKCpqxr9bvCkoHg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibtbym7ylh5425uhdd7jludyra7uu4zi4rkwaqgctemk7pzptgomi',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: a bit of the tag flipped',
    description: 'the tag does not verify; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreidf5zlmlgu5za7rmgmlq4y7titt25ppbgkz3qzrtttq74mykmybwq', 'mo+eCZgmY8aiHoYNKKlkaUX+X2i04EZYUTt+c58vVtQefgTYtXbXDwnGsqACgFT1Zm0mo0nSco8q9GJnng4BNDPlIqIrZ80r'],
      ['bafyreid6wov6zdefhi3xr732u7ua6myweinpklnhzhyzk5s6afjgsexvna', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiBl7lbFmp3IPxYZi4cx+aJz117wmVncMxnOcP8ZhTMBtNgqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreiatwqkf2bgctzmokrpfneygd4pzs6tkauvvh54wkqwy65svarzcbe', 'zhv1rglbapCuh+cGAdRKb/zjUd4x0uUTXKD++o1vf5+49OqsC9BLXLs8R38W1MT5yhQC2G10DCMY0HMVvOQIkJJZF5VQ2D9PX0l93QoKK98RCUH/whH9L9URtV/MSVI8bpAoy8XtQd5ZRN+fqpCR8HZcjqLeH1K/+OmmRo7ZyDYoKDtP+MYWmHEHDD2XdfvZlcECjpoNtkJyJR7nIxFCJftzybtunBbviBGYPrXpMZEvec6kAlgH7yM0egZGfQUMerLyGDcGORSIQP+ACm0OsU9wsczAsF0bpreEAk0QgsCQOKr/V7Uos13OmkK/OqTD4YFttYQ1HsfE+5CtlwWG9UX5gUaD+bwaNh9a1YOgXtbKdvCWpTunf03aOyzb6bSv'],
      ['bafyreiafr5dwg2rogwr2gkyf43omogr6vtiolgyutnlu4wosgqay3nmpbq', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiB+s6vsjIU6N3j/eqfoDzMWIhr1LafJ8ZV2XgFSaRL1aGVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiATtBRdBMKeWOVF5WkwYfH5l6agUrU/eWVC2PdlUEciCWpjb21taXRtZW50WCAimtzIC/aGS4OXpZt0OWs6lvDRGj0z1ffgyKzR88kuzA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiafr5dwg2rogwr2gkyf43omogr6vtiolgyutnlu4wosgqay3nmpbq',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: a byte less',
    description: 'the tag does not verify; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreig4glhuec3o2yek5yjcswsmxgr7pqz7qmzy7may73q5xkoidwuppm', 'mo+eCZgmY8aiHoYNKKlkaUX+X2i04EZYUTt+c58vVtQefgTYtXbXDwnGsqACgFT1Zm0mo0nSco8q9GJnng4BNDPlIqIrZ80='],
      ['bafyreicbmzkkun7ikosknd3qi6kxmgwkmcm4dargqsjp2mjox34yvgtzla', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiDcMs9CC27WCK7hIpWky5o/fDP4Mzj7AY/uHbqcgdqPe9gqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreiebi7vt2fzyeidw6yug75elh5dw7fi2zqxoopbs4bcqo7vvwcfex4', 'o7TNEmYWsWi2shXOrPXWoXmd5ME8GYXewxyO8AtoQjaVhnQzyGCR5tN3rBYFxeef8AQzQttiydzzCRhZ0NnOMKI9MLudwErCvREPoOXpsuA82JsUye25m0ZjNE5+RMYFo2fMqg+aA8I++SlkSCxBxznurQUrMFkeul/xehH6KSdbuBvihUiVaabqURi6Tuziqa0PN4E7TbHPq0L03lvVUfDgjDaCNn26WuXG/HKW38SsZXUXaMP6f2/IvPM7QCQruu6mdZXB8M8SQboKIFs0EjRdDX2oKl+z3bHQGZGgltLtMHBYjX+wiP6xlEl4dYJl+liLX51cX3PYYQGK2Ruebtv2LQdtMHFMGVkWYuUBCD9qKy3cd8NmCYNJogn866Fs'],
      ['bafyreieagckmp4gxzjsenlr4n3eldo4zpqhc3df55kvgthvlpa6z56kx4y', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiBBZlSqN+hTpKaPcEeVdhrKYJnBgiaEkv0xLr75ipp5WGVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCBR+s9FzgiB29ihv9Is/R2+VGswu5zwy4EUHfrWwikv2pjb21taXRtZW50WCDiq5WoB2Y9DxvdbypAKp+puLfSRCRRSDHDig2OhHipbQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreieagckmp4gxzjsenlr4n3eldo4zpqhc3df55kvgthvlpa6z56kx4y',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: a byte more',
    description: 'the tag does not verify; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreifr3w4t3gwbjsalpt7t5p4hqncm2jnmztsdnah2lg7wnskp7md7oy', 'mo+eCZgmY8aiHoYNKKlkaUX+X2i04EZYUTt+c58vVtQefgTYtXbXDwnGsqACgFT1Zm0mo0nSco8q9GJnng4BNDPlIqIrZ82rAA=='],
      ['bafyreibrnld2akjaee7ovymmlw3mprz6tm5bgigea43bfsn2a6ftpqay5q', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiCx3bk9msFMgLfP8+v4eDRM0lrMzkNoD6Wb9myU/7B/dtgqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreick7mkch6qmszaeanj3dz25rtlejrtfp7eu37zz4jvlkx4n3lbysq', 'VxaA6pszmq66m4GdYIJIe0AVKLxZqvdHlDSeKNBCAteYt+Brxmd8qqBYgg5TMXhyOGdpxpqcEA+DmBDOy/mZnnyrRDeaoeVb0087KdqM8K6QHkqNQB7q5kndI763fTY8lCHmDelEg7M9uU6SJjIe/cUf2ZT1AFjHbNOvHdyFGNr0W/1qPw+dfMOI7RwaAmMuxe+XYPBf8ejsl+XhNteru3gX6aIIzwP58zRRnnLpyiZxSxUU1dVDjzgrWmmPZN53Y3TQbgd+1KpydNaB39TS7qrd5Cv6dhso4LsGm0woAzlWJAiOkQvVRklXLwsu+tkXP8rTSe5Dd2v7BkgS0B8RafFea29jWiMPAiWNcNqlkedCwf8fYkdw96gAk0lm7Xm7'],
      ['bafyreigyirruia2u266sk4p67crcpuojbuq52afyhozvc3kb5ywmy46tlm', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiAxasegKSAhPurhjF22x8c+mzoTIMQHNhLJugeLN8AY7GVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBK+xQj+gyWQEA1Ox512M1kTGZX/JTf854mq1X43aw4lGpjb21taXRtZW50WCBX9FFquZgLclCAki3nXvnRIfC6LpSsoMlognNz7P15xg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreigyirruia2u266sk4p67crcpuojbuq52afyhozvc3kb5ywmy46tlm',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: 35 bytes of nothing',
    description: 'no sealed block at all; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreianku26cpgjocgq74bitlzpvyt6kzfwxs6nsjbpkfans2kxorffc4', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='],
      ['bafyreigoiy4xbln7xyzhwfxzcmaelfvglj7ida4jclxf4sn77daq7nre64', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgDVU14TzJcI0P8Cia8vriflZLa8vNkkL1FA2WlXdEpRfYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreibfhv24om5ahjszzjye5rcxkb3vvarzhhdmwseaok7oz47vpaouhi', '/0li++wHmgCXpLW3rE+1qW32zQ1gpLgipGBDwoUF2jwGl+5LIBlzZcb6W1Y7DbLiNmZvoycMk7YjbTuC2vR98gLnbgVM9TH/j+GO6lW8bxfwovg1ofgjYmXg9OTcn+xmnhJ8EM/qInIOAqFAUHXLK/PK+mZbx0ruu//f9ObL/5bI7SGgDptJpDrIUpso9pJq3VpruqQqg5dnezeSpwB9JMlu2P1LTmmCNDqxszAbSAP7m8NxgtN0aupu5+OgGSo1Q0dm1ZwISRsXFQ+AUyXLJhV+6fxtNA0hGCGWgG+b71d4IjMr3oGSOo72P6Uhshfu3iorrS6bPjuXXAL+D6A6UWsxTDuRIHBD+/L/5uZ7qliZzgAhQfKIQglatNHq+gJ3'],
      ['bafyreia2aqhslygdqvqf7ldpz77zxs5wewsf24bijvx6c5ucbfoe73kvrq', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDORjlwrb++MnsW+RMARZamWn6Bg4kS7l5Jv/jBD7Yk92VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiAlPXXHM6A6ZZynBOxFdQd1qCOTnGy0iAcr7s8/V4HUOmpjb21taXRtZW50WCB82zAYXGO8hre9rQuB/Xwy6/xNM/Z05NSshOla2xve3Q==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreia2aqhslygdqvqf7ldpz77zxs5wewsf24bijvx6c5ucbfoe73kvrq',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: the nonce of another block',
    description: 'the rest is right; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreigpm5psknnc6jqaaf4nek2cu7acgn4zrpvk45ryajiyh7yo6q2bwe', 'ZKQe78cF1FCCGpSRKKlkaUX+X2i04EZYUTt+c58vVtQefgTYtXbXDwnGsqACgFT1Zm0mo0nSco8q9GJnng4BNDPlIqIrZ82r'],
      ['bafyreih5jg4fumnbi3sxbmxqvplnwjdrw6y3pbuyrujpqknbfxxsxk6ely', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiDPZ18lNaLyYAAXjSK0KnwCM3mYvqrnY4AlGD/w70NBsdgqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreidlm3lvdyzvm3mb4rlsz44jiztt3sxwb4inm6tyadrkfe2x6pqohi', 'NC2tyU7rrtQeER/3S+1iwsjvuHi4IZE7zjsXFpTJf/xxKK4o+wRWO1Ij8NiFUMMsNV3wZFLGPg3/HYnlm9noTqY53Fqe4q0eWf0XM0yX9IoRzMZq5gc/j/88Ew1VG6D5y7N+W2rSZieKcxU6QY7qDn6DGlMgNh6hTRdXOatSKZrslV7W9s7SskFXgQWy2IpgagTDkKa1Hwn48o81IEVvbinGsR92Sg7YkT0DjfOu3XOi7FItTMtHatTgN7YW3DWv+vwXm0VuAJpKTnvJvI94Jim4arEUEf4XXNs+8K8G1QVIUk/TsYEEFdSLomaZVuvLJce/ZtlbzAnwVTKLnuEm+kUZvO69b6l3uexH1exDDvqjVmaUDYXzZ+pL1uvSeVsN'],
      ['bafyreibh5luz3hjrwj2cl63c7nam34aph4z7sw3lrsu4ldivxds4zsn4mm', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiD9SbhaMaFG5XCy8KvW2yRxt7G3hpiNEvgpoS3vK6vEXmVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBrZtdR4zVm2B5Fcs84lGZz3K9g8Q1np4AOKik1fz4OOmpjb21taXRtZW50WCB9ra8Vbxe3f/RQ/L8mxfH4HJbiP4IqD8kQjC61cQVADw==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibh5luz3hjrwj2cl63c7nam34aph4z7sw3lrsu4ldivxds4zsn4mm',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: of another graph under the same key',
    description: 'its salt is another; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreidkyzrj7zqxebl7y6rr7l23jy4h4rcjm7s6fqjwuoell5k43l32wa', 'P1OACGzHDPXxDY+Hx/3S6OLAtgQjaOmhQuV53jB7qT5RO6JhIqBPv97yBGDVL3A7KkuJnknNmEG0BSUihIT/GfAI47DL3WIEds/9XB+vze+GxwloyqmIAg=='],
      ['bafyreiczl6lqwwg6z4zx627sswfws6rbo6twzd24fummx65futatz64hk4', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiBqxmKf5hcgV/x6Mfr1tOOH5ESWfl4sE2o4i19Vza96sNgqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreihztzmi5r5gezwfc2aqsds4j2sfshv4s65nw3zo2najf5idu4qahu', 'WjEcaFVlsJNJeUSl0Nd4HkKzeIZ+JZ2uGnJrt6+ASKXiz3CtTnVlsFRS0D6vx/xoHsZ5JflJutn3shDGZGIj8g6ncNfmZJKq6MeHjfOzuJOCh7TsRxcUp7Ac7LJ58ywpg0rNMoeANv/7xCIJT7T5rY/HDNfba0iV69xB8fEcIA0VRnYr862mEDNo0FSnH/LwXSfTG4uzPnQNk6lTAO4F16wmNTqx/U/Vjf6chFfzSaSDtmprT3rUPyG/nc2P5rocrvm/YrGXtv3GERINvHGsleO9r4E8+yGy0Lt0QqYxWC4A80bC1WLw0xkGtgfq7lMMV+k5Yaga09GiKR4HQUvj/mdYQ3G1lzHS51a/P2mJ+DA6hzgfzs+TI1nt5ElSNqkr'],
      ['bafyreibjfimc6yt5akgk3yvxunxqqqmxa3gmyvrn6ec4icv5a4tv2aloiu', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiBZX5cLWN7PM39r8pWLaXohd6dsj1wtGMv7paTBPPuHV2VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiD5nliOx6YmbFFoEJDlxOpFkevJe6228u00CS9QOnIAPWpjb21taXRtZW50WCBQuyxgpyuPJ41bQmCP4zY5+cmZC3v7st5NPvc8D9ih1g==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibjfimc6yt5akgk3yvxunxqqqmxa3gmyvrn6ec4icv5a4tv2aloiu',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: of another key',
    description: 'the salt is the same; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreibusus5zwx3ewgpodpx74xchjuxvkiumb5wdoqipvxmfxq5zdbm3m', 'aHym5t9Bo7UVNk44lUcunHuoQIKdSCbuXNygSP7u+O7ah1kyf+E1ozrEqmxt/iGd+Rs/OV24m4V5//azizwxm5CIK4VSRgZJlflhuyFnAYkznEQo4cu2Wg=='],
      ['bafyreidsiymwpc6byhjrkwq327brtucobppkiswysvk7jvqacuy23dn3c4', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiA0lSXc2vsljPcN9/8uI6aXqpFGB7YboIfW7C3h3Iws29gqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreih4n4xvblmtbxz232pl5wckxc7o2yl7kccprx3bqw736aezlqdldi', 'zEG4zn6MA7ZvnKnX3RPXjauaUw9Wo5qhlgWwYSj3vI9QlQOOEjk8LJUMdqfOqBHmc21DmwM8mpAtK24aDEnC1F4zSxWwYmc+cLZUIWeAMrii+pOPBMjhKQhi24ayZ47MlqLHz9jqBV/+4f3JJ583Pnd6J7eGCmOLkqrpWSZKa63KtJwYUmqIy0qUvoz2QlrJ1jVTb/GudS/DkIN+P5FSrqtYyJxffyk9Z24c6XTqjLLt7Czp6//goVmYYWQWFJbwo1veV9wyDexgueAoEpLt/zh9V//0fNBuMr5+d84vBdkG3xZwVXqB2EddKN9D+TJ7+7VKjxJuwvE2W9/5EhkLwXSsg2dS2rQRq+X1XVG3/CRklGEdRumKbsPYgKWFjZxx'],
      ['bafyreig4uq35swxjzv5ufwisxzsvurtvyld7y7xwkoo2nsjtb6ub6rrsii', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiByRhlni8HB0xVaG9fDGdBOC96kStiVVfTWABUxrY27F2VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiD8by9QrZMN863p6+2Eq4vu1hf1CE+N9hhb+/AJlcBrGmpjb21taXRtZW50WCBgn1f/fYe/9suHmAoBcyb0qh6KuxAJFH9QKs+SB3VHDg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreig4uq35swxjzv5ufwisxzsvurtvyld7y7xwkoo2nsjtb6ub6rrsii',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: kind 0',
    description: 'the index links data and pages only; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreiaid53nd6fek4jjmmfnrooxuy25ksfy5tsw45a5j6qshg77b6svli', 'ZKQe78cF1FCCGpSRpfvowfYk40ZZEg5yFAXXISNDD94ALtIsJbW9oiB36IFQf+yhgE536bsDxTL267VxiDSGLv9QXJzYCwN57eXyfcXm7WREjvSnXJfP6w=='],
      ['bafyreibkyp4takkwly5ok6n3l7vzf7eobh4ssrs3526qtcpovoqiwxbyai', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgCB920fikVxKWMK2LnXpjXVSLjs5W50HU+hI5v/D6VVrYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreiehhiba3he5ygoct7kd7am52l5r4sb5hqdcig2wd7bwzqrbduul4m', 'eEcC4t0xJ9qSIyazUa88FJc3m9MzozZ5XpFyWZ8mmNeWYCvB1vMt53spTjBbp5RgJq/HuE6b2x4Y6BtJO9sRTVTwVMRUnzD9f6g05Jef1cXtZ65EWiEvhiM+ofujpNNvegTFPZzLS2/+TnWlCJi9szQaUCyOnuoI0EwpJDLijVhipOS2BfjiaxHsC6Fv23cWsoA8EjO3BlDYIi3ZLHtDwrPO3TVUMfodkZYLK8baXmshU0TGQZ77PmTHdCdr022qSiZRg16+CHhssliCEbCZkl6+SsM/aiRwLz9TtGlm/YBIVOBIgrrFu2NrFLLm5EDdH/kws/QNqJP1W7UiHgLZSud/CHX/mpPfEcHfrOkbHbyouY4vV8XSHGiUlMfzZgg9'],
      ['bafyreidxnkbvwx4pabmcgfmas7yyfwkci762376ljzqumkoexpvkayfb2i', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiAqw/kwKVZeOuV5u1/rkvyOCfkpRlvuvQmJ7qugi1w4AmVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCHOgINnJ3BnCn9Q/gZ3S+x5IPTwGJBtWH8NswiEdKL42pjb21taXRtZW50WCBsLmAGA4iLpm08OrnEi89vpBHiD3Jsk5K6d9ZD1VFRuw==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreidxnkbvwx4pabmcgfmas7yyfwkci762376ljzqumkoexpvkayfb2i',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: kind 3',
    description: 'the index links data and pages only; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreieye7ullkemdntduzdipnq3ls2mizxwoswljpe23r2w7sz7fpgrdy', 'ZKQe78cF1FCCGpSRpvvowfYk40ZZEg5yFAXXISNDD94ALtIsJbW9oiB36IFQf+yhgE536bsDxTL267VxiDSGLv9QXJzYCwN5a338r9dH89aI5x4xysoiuA=='],
      ['bafyreidumxlij5uautf6eqpajj7hxducee33wi7xjbbrbg2iomyzx4v664', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiCYJ+i1qIwbZjpkaHthtctMRm9nSstLya3HVvyz8rzRHtgqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreiga523djxfouf6smtu27fk7jyfwi67a33xyqdkmmj5yuhhiu6zv3u', 'AiQIPueZxfErg2NZZ3aCO1GQ8MrZ3HDh49SuEC5zRkOajDc8T3nZdreqP/TBryiFyFXKkGumOztICvLHiqrlxaOILFkE5gJena1+1lrTelOvAJzVfGs49IBh4Bhk1AG8hmmBotTibmtgPLJz4lnNRjEMDI2zIGR2HNKgmVWqH5E9eZAAONdOhWPhseCYadGvCOhK+pIMakvDuCVP6eBgH7+lmugTpYcXU89WPsdY+pU3CYLus7thAv4hhfw20JiBf03XQ8PW8TOS3LGYiF8ZfvZz7KbWrbd0QDDtEfNwkAdD6ZCm0YQk0XKqtWi2Kk1+ra5Ss5uqhBU7v2Shou1ArnYEfSt6IprWQXf7U9Yy3KftDJXPFaPVXjK3g2RQTIrH'],
      ['bafyreif6bhig3j472ysa6yc4xefz3py7emec4mqdxpanduj2vmolua3ltu', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiB0ZdaE9oCky+JB4Ep+e46CITe7I/dIQxCbSHMxm/K+92VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDA7rY03K6hfSZOmvlV9OC2R74N7viA1MYnuKHOins13Wpjb21taXRtZW50WCAZEMSC3JOi772Bb7eRXz3R8214T4gtiDw0eaQMqK+5XA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreif6bhig3j472ysa6yc4xefz3py7emec4mqdxpanduj2vmolua3ltu',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: kind 4',
    description: 'the index links data and pages only; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreidzpgmccogrzbvoicp5pet5icnd5mywa2kpjiev3fi76gt4fqehbm', 'ZKQe78cF1FCCGpSRofvowfYk40ZZEg5yFAXXISNDD94ALtIsJbW9oiB36IFQf+yhgE536bsDxTL267VxiDSGLv9QXJzYCwN52cXkugOaxN1UE5KRa7qjLg=='],
      ['bafyreier6pzoaba6rapulrr4bbyfm2mia4ipurrua2yx3bgooey26knmga', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiB5eZghONHIauQJ/Xkn1Amj6zFgaU9KCV2VH/GnwsCHC9gqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreif4flsxmop3onhlktoticqhk7fmc3gzary3tnjcw253woqoku6hma', 'BEGXoaFTMeBl7ocui9NjEf56VmnjyNdvj44QbqQL/cfSxIaPLYkN/3ikuNY9i8Mx3QBKifoiA+bCQmTCQvSyQ6dLgWm6BKCEpuyk4mZK27yyezRIp4gzpTeN1c2hjEtTOO0Kzsp27VOwVcgw+S8EzvI8i2wMhv4uFuA0rX3e5v7+42yfiiOyGzQIRBq+swDKS+2RgsKzM+w/AxW5aLeIy+AC8PAqfQkCWNsfUYkxJ9XgGt0EYchVz0YacPbM2TcZ8C8m9OAGOoCc61v+uK4hnX0nzwy07vGZ6U3bgC7BK0DeQU/1I5YeIJUjplZTe+thMjpw+1+oQBg0jjifhtAUHRlVsM2IMWUSuxsd/2FquP3FeVZieWyoJ5+6HpQL6kfV'],
      ['bafyreif2veama6eacscuz35seyl5ykqyaiqiz6z24cwql3uvk5cztnofeq', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiCR8/LgBB6IH0XGPAhwVmmIBxD6RjQGsX2EznExrymsMGVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiC8KuV2OftzTrVN00CgdXysFs2QRxubUitru7Og5VPHYGpjb21taXRtZW50WCD/OIu6xPKv7mOaQPBq0MDqdhB2VoNW23aLRuv6ET9tAA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreif2veama6eacscuz35seyl5ykqyaiqiz6z24cwql3uvk5cztnofeq',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: kind 255',
    description: 'the index links data and pages only; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreidg2j6f3skdowo65kjxdqgzaez6xd7xw7ymgmxlsk2iv4chcqtsw4', 'ZKQe78cF1FCCGpSRWvvowfYk40ZZEg5yFAXXISNDD94ALtIsJbW9oiB36IFQf+yhgE536bsDxTL267VxiDSGLv9QXJzYCwN5DJ6eQh+VzoJlpLinYRgWPQ=='],
      ['bafyreieqjptrjsxwh3mdqivmd7vewxhfzxy5ass6encokyh4aah4okwjay', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiBm0nxdyUN1ne6pNxwNkBM+uP97fwwzLrkrSK8EcUJyt9gqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreiccrxqj4k6dlscv7ocuj3xvthb34risfnwtkyltzhyso3g2ifwoie', '83vLgDYusnb/wHCdOz6ASmYUGE7XMb1YO1fIC8QwhDjAkmzJ5Xf21149D/cJp7ct5HbiF80iLhcza0py0Fkx+eHA5YwRq/wY4hMLnP57GNzPc0UPUc6LFNqPEoFJzvcSsPDFYwUX7IlZ6zoHZAWF68cB46IlSSPLMiJQqnDTK/cG5wxNI/H+N4BbUDcu2s/FWY3jS8bQv41nMTy9QQmCcW61DWrEfkV8yhDoJKCBN4KwgoE17mzPJkhDk/A2HeP/D4FvQsQ9uBhMWG2wkzpZvJ1nyyGovfwiiPBL9xG9s5Bow+vLfGG8vUJ7B80PjVf/9K8aCPQFgskNjesOaNxerNzLYrABYcVA5dzghbCrUPpvDW0jECfJ/jEsc1qveR0s'],
      ['bafyreiajhjehddo2tqaldeqbu6nerz3daxqvinj7bfaslxodv3s5seyxei', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiCQS+cUyvY+2DgirB/qS1zlzfHQSl4jROVg/AAPxyrJBmVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBCjeCeK8NchV+4VE7vWZw75FEittNWFzyfEnbNpBbOQWpjb21taXRtZW50WCAQvQtFMsfejKPVyGy5IPEms13pVm+ECczcpyTEWg1izA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiajhjehddo2tqaldeqbu6nerz3daxqvinj7bfaslxodv3s5seyxei',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: a long length of the CID',
    description: 'not minimal; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreichlvtru56buqeo4zbd4repnv6akn5umefyecgwi5p5tyvomb54ky', 'ZKQe78cF1FCCGpSRpHvplbEWScy+1H065UjaIYA74lUkkr7vLnhayrS6Dzlr/N8YJ8IUXgK+fadMAhlh/DU4B8nE5662vQgGKuR1aPXIRKvJleJzflPGcw=='],
      ['bafyreicvq5vsz3325e7sn6iuc4o6lixuxsahkudzu3ry4s6acqqwqq2zem', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiBHXWcad8GkCO5kI+RI9tfAU3tGELggjWR1/Z4q5ge8VtgqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreibhm5nvbharsvojfmllt2ftuijk5t7rlbnvd3u4fmhaptktzwlzt4', 'qUjfmXGcHbQpBpKsrsAoGctCgXLZuV43wPNqrvf+bWOphSW/wruUKf/Gfz+Ru7uj7k80EYzkDIJsLf3jgOG2x8/YRiMASVq3eTvjt0JjIBPx3nI9Fs87/TdgbCHb1h5aFwl6mY+FyDOy+yiHh+G/gpbfeyE4KBdJx5pER5SgVpO2jPKprDP9KbPN7pcYCqHu89ZcT/2k//tHRn5C55DuHrIFLQm5snljrfI3urMEtC2rPk3OYxuj9uPAXEhHhQxHQsDhrBvo+A4VOCxDDR5W8aGLCi9i6xmUNCHf4678D2Yk+qfENmUFZVJle1F2xoscoTrn98LMOElA7N5tjLQb6OZWwhcAAcfpjZcmQqBP04V2O9QUVBr1Aq1PvJhwvwYE'],
      ['bafyreihqsqg2r7n4bc4dpf57igfk27d2q7yqydo67vuizkcssnl7p6d67a', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiBVh2ss73rpPyb5FBcd5aL0vIB1UHmm445LwBQhaENZI2VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiAnZ1tQnBGVXJKxa56LOiEq7P8VhbUe6cKw4HzVPNl5n2pjb21taXRtZW50WCDY/cUxrflZeH+8ikzb/9TS7+qUcb1EYdirMfzVYtXHAQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreihqsqg2r7n4bc4dpf57igfk27d2q7yqydo67vuizkcssnl7p6d67a',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: a long length of the content',
    description: 'not minimal; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreigahkwhxthvvt6p5u4xnqikgnhqb3glbkpgoof37ooy3hwo3lsxeq', 'ZKQe78cF1FCCGpSRpPvowfYk40ZZEg5yFAXXISNDD94ALtIsJbW9oiB36IFQf+yhgE73SgK+fadMAhlh/DU4B8nE5662vQgGEbHx2PV76s7B+5Ji6QjmQw=='],
      ['bafyreialgdob6aol76feiynk2l5rgg5qzxcouscztysch4mndvun2ay7wi', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiDAOqx7zPWs/P7Tl2wQozTwDsywqeZzi7+52Nns7a5XJNgqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreidxywbi4zzdm736zjqr27xlm7b5lbdpukeyu4jsohbztr5u5ootwa', 'Xo1qOQWPn/XaK9SQNpMfDAzGhQAX+V0UjSMOFgoEMQwQpQnsvopcQ+fvjPlphxdr1afSL8UGSOAVMxs/hFWvKTY6+GRnXciLU3IL5tK+IFHYwbEasH47Hgxm5HJVrluHOwREA5ABH1FWXzqV07rwCT+FHxfR38bfK447SeEoYJesbDdGsJSHWmILh/7RnIOtUb3e3EzDBz1VoDrgeh63JIJ8kwQ6uzZoAfSmJi9V/dM2RAUqYMTKtQTiGLV8zbA88ILIs9tOiYGcEL4VPaTC8uj3juSxKlUbBliu+lc1cfukdTR37OZ5Qdc01sJcqbGSmZLHkwC6Fv33tN7IKHowg/IrZJ32wTwWp/mK/lw7+SNCREqe7BZX7jFDYIpg+2lS'],
      ['bafyreidjconbztmlymlxglhv7yveyb7od7r56dxg3sr4cnm3we4apairqi', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiALMNwfAcv/ikRhqtL7ExuwzcTqSFmeJCPxjR1o3QMfsmVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiB3xYKOZyNn9+ymEdfutnw9WEb6KJinEyccOZx7TrnTsGpjb21taXRtZW50WCBUN29tO9A+5SjBeMO4qqcWh3XbuoTDTcNRaGQEEmp42g==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreidjconbztmlymlxglhv7yveyb7od7r56dxg3sr4cnm3we4apairqi',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: a CID past the end',
    description: 'its length is over the payload\'s; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreieo3letblohajm6dr7zqjd6j4blee7xilpca6qcuo2dpszkdfkbby', 'ZKQe78cF1FCCGpSRpLvowfYk40ZZEg5yFAXXISNDD94ALtIsJbW9oiB36IFQf+yhgE536bsDxTL267VxiDSGLv9QXJzYCwNIjatH6VPBoJCsqwleOObZ'],
      ['bafyreiceb5r2mwzztzpbeksygbjy6ubjwnkrkojpcvhlx2kwrnyvzmemuq', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiCO2skwrccCWeHH+YJH5PArIT90LeIHoCo7Q3yyoZVBDtgqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreif6c6e7a5qsqrjnfwiyytc22ctip2mm3a62a6jt3gcqhhh5pnjvcu', 'rwMouvAvbPp8wpse+ila0VEupkmZYuzKNX30HvKQRO5knrebbUrfoiHrjpFCsKp4MARc7pYRdkENkLfO3pin/Hu7EnILafZtY6cgLjF7bUlw63RQrydwi+RiO/smcP6d5IuWZowwbO55OxGKDBRUBzVEh3+Ld3CzztZvrjeNL6S9sNwDJ9unDg+aSOQF9w3EniBMJ9Zm5xFFf2Dn/Cl/jPqbGy/L0i6cUE+9UgTtEDJk8etbYSE2qOFg51b6ZzCzgmQ5fTDekZgFaNDMNOKAOU3ARUhaAwhFBFLPpVwG4sv6AmaJkgg32qc/sleNSLpWknAKhAyzHiAQyDayaK4A4xaguzO/wwXZE925BTXe/c/mFuP1+JnuCYrQUYSjdYrD'],
      ['bafyreiaihahjyqi7556rt2wk47qi6aufga7mxqtbc3hbf4b2avimfk44iq', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiBED2OmWzmeXhIqWDBTj1Aps1UVOS8VTrvpVotxXLCMpGVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiC+F4nwdhKEUtLZGMTFrQpofpjNg9oHkz2YUDnP17U1FWpjb21taXRtZW50WCBdT4avow3Xe/RfQNwW9oaZuiXkRUkUptJbsf9C9x+rKQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiaihahjyqi7556rt2wk47qi6aufga7mxqtbc3hbf4b2avimfk44iq',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: a content past the end',
    description: 'its length is over the payload\'s; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreiciet3jl7t4enlvebms5geix3dpcplr45lazb5gxt53zd7jifanue', 'ZKQe78cF1FCCGpSRpPvowfYk40ZZEg5yFAXXISNDD94ALtIsJbW9oiB36IFQf+yhgE526bsDxTL267VxiDSGLv9QXJzYCwMqNZctPSRJtzka/1RfDQIq'],
      ['bafyreiexbpu7nbtb2ix4wgoogz64jdiut2bxijr3q67s2qx7orvyfwhyya', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiBIJPaV/nwjV1IFkumIi+xvE9cedWDIemvPu8j+lBQNodgqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreih7uiwy67fvnwcgiqrzjfbufnhjxf2fwthovqrbukqcm6au7gaut4', '0rJ7y80WWafINmCY19UdYtH2pvWrQiT9qdF6ZMyrdFzrawTTx4hV8J3iM/zKsiaGilTGMQ21d0owEw6VMS8N+LB0bXErbZmanIcOPM/SuPqNSse1hj4vMV3QqTlhCTyqkUE74d1KZmZ9Oqo+5lrF75ERTIejquUgfEK6GkpzFMshBvzB4J4l/C08/GB+SJAOELI0GUNMPFJyHL1jeA40wegQ3RrhF14xP+7B19TZObLZlcgOUjmJ8hlwJ6Gg5YEJKGO+Zw58Gt8g53XL7gDSSGg+UFyI9galEDOLTIEfQ6wuN4fTPMtLF//FCm3MqWh1yqOkabBVFk+wmd0+lU2bKBEtYDtPsk59JlctJGUvJGJrRfsDtnEeOI4THScpx7ww'],
      ['bafyreic4ncucj2m5afb47dsvbjh3venw34xfxlsbvsj2wbownfno4lvw6e', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiCXC+n2hmHSL8sZzjZ9xI0UnoN0JjuHvy1C/3Rrgtj4wGVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiD/oi2PfLVthGRCOUlDQrTpuXRbTO6sIhoqAmeBT5gUn2pjb21taXRtZW50WCAZWNXyayReqnYiswFc1qWbypwq+EfYWylYXzjcBsYDNw==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreic4ncucj2m5afb47dsvbjh3venw34xfxlsbvsj2wbownfno4lvw6e',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: a content of 2^32 bytes more',
    description: 'its length is over the payload\'s; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreic2c64sbag5j3e5inqnthigqr6gp4chvztz7wr4viq2azplp3zx4q', 'ZKQe78cF1FCCGpSRpPvowfYk40ZZEg5yFAXXISNDD94ALtIsJbW9oiB36IFQf+yhgE73yiEkyhvcld+eqf1dzF9lbLerWuLVEj711MB4BFAC3dyw525shU8ErQ=='],
      ['bafyreiesrky2uidoyklm6hdvr5b26xzrwq3exzf732ywflfwvnghxdacge', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiBaF7kggN1OydQ2DZnQaEfGfwR65nn9o8qiGgZet+835NgqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreiblqwa536s6d4moiqxu4kap7b576wtrp43fas7lqkrpafmdkpd67a', '6YmmKF0dpYHymBLw7H2oFGW0tlyiankT5mCDdmUatccbU38CFRUCsUPC6m0RdCWziZpMH1S11iMo2ZRsIt/mpSde1K702z84D3tSjVz4O4HYwxfhd/nrIWzHq102wb/G+vE8AYHdcb27FwvcfWjSFVOYdm+la2i+wqcUjzJkp4V1VLWR3MKoZZ7YpFpOR7LEuMOJYmCe5zqIV5kiMd2CmGWr+Hc/V0X7Zx1mD5fmY9md1aFYrTIDNZ5y91y4xVLKc3kp+6F84UISwlwL7cQJHHjFamRxeeIXyBzZXtu7OP6vNBX3xplTPew/hKJJMw8mAxn5gUpg1afQfRkmmBnmpXrk4nx9M5UrWpTJPcyIcH33OZtXjo/jP4TzeymfxOxa'],
      ['bafyreic2umllhtc6ac2iwjm4fskosuf6mhjmbz5e7mdqzo7pb6ro66rjuq', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiCSirGqIG7Cls8cdY9Dr18xtDZL5L/esWKstqtMe4wCMWVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiArhYHd+l4fGORC9OKA/4e/9acX82UEvrgqLwFYNTx++Gpjb21taXRtZW50WCDZaPI1YfPfqLhVsYhi114n8xXf3AwEPTaDzpMF+P3nGQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreic2umllhtc6ac2iwjm4fskosuf6mhjmbz5e7mdqzo7pb6ro66rjuq',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: a length without an end',
    description: 'no uvarint; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreigl72xk4o77ni6w3w5l2t2lqlebzmlajj25kaf4buqbyh4k7sqanu', 'ZKQe78cF1FCCGpSRpCAWaxv7lrlBzKOXAFyDddTMbTfNX8/y8K1CNSO5wamsQwAZJGvlW8yG/FCX+Jc='],
      ['bafyreia4btlqm5nkaileowe7kz4aiaa5i7keeeisxh2ptkdysvh7o45zky', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiDL/q6uO/9qPW3bq9T0uCyByxYEp11QC8DSAcH4r8oAbdgqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreiatgyt3x7cggg5g3hpcgq572ctg7rcrerkqeg5x7hacqlf2qnqbha', 'ViYBj4Zjkaao4P+JvKoncWdRfO6C11RwPv2ZrfK8kTdB5jd9HWVYgNHqPaIuq6WobYKm5MFtyHprGR85UFhXQn2nNjLZPMPtguqObjhuthCD7njXxYO5qu6IPRI/3vK00S6rEnAFEV+gD8+WTXePt7zp8SnsVFqZ+AI5nB9HfnvWMqmepmnuhRiyzlmP7JNln2zExL1txrNXsyNbqLh6rZf0o69LXIfb4YfKMdVWrZWPRAZcbugZi7bZp1RuWVTI2SwfxeYJnVV/5TiXHmI+pIdFEVdAvDx7nLhKHkJyt2YSZNmhPobf8SX/U+F49Fmmzut/IZnwFIcqw2tMB22sX9iWRlYtZB3cpndvQWkusxE+LkUBvRP/tRSOXQDZ/Z7c'],
      ['bafyreibenq3ofn5yzmytnsmzn2yvg2lopdyyc2p2ztvdapbic6r4nq6eke', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiAcDNcGdaoCFkdYn1Z4BAAdR9RCERK59PmoeJVP93O5VmVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiATNie7/EYxum2d4jQ7/Qpm/EUSRVAhu3+cAoLLqDYBOGpjb21taXRtZW50WCBCnpuF5lSSUtsTNPBiqwNqR5pZSUEhjwSMREl80gW2vQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibenq3ofn5yzmytnsmzn2yvg2lopdyyc2p2ztvdapbic6r4nq6eke',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: padding that is not zero',
    description: 'its last byte is 1; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreiaagthshekwupmbtukgzklolwu6jg2az2hmfk4m35g3m6vj4jx6g4', 'ZKQe78cF1FCCGpSRpPvowfYk40ZZEg5yFAXXISNDD94ALtIsJbW9oiB36IFQf+yhgE536bsDxTL267VxiDSGLv9QXJzYCwN50EsbrZu8bixMF8RNnH30vXjd'],
      ['bafyreifdyqe57bzcrigoy6xqa4e4wz4o23ds6gcprqqfqs45xu2sn6zvui', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgADTPI5FWo9gZ0UbKluXankm0DOjsKrjN9Ntnqp4m/jfYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreic2m2ggybotw5bzb436a53xhzh344mr2cgzc6c4c7isujav3swpaa', 'Onl02K0p44B6jcDJbQya4CbYsCV9VP654wU0f6o1bWP3+E/8TUo+JjiJyFi121/SlfUNIPnHJB0Trn8BFFyewIeW280LQ/2VxyvuMo5KuJMoVYIchLX7JC8gxex+d6zLlsPVe6JvAZm7mS2z+vWE44R4Uz9R4bC7PIyH4uegtEWtU1FqLMpYkgzh05WqmoK2qYunzOSQ5YnQXfZmEwI17IAOFOJDnM3peTaAl0CUb7nzw+H1t7iPAEP9bnhEgFnNWODt3QSZfIRmd4N8a2kR7E6r7hQsAx7mNQ3dj/RIJfvtlaAwKzSJAa0J0v//eUVrsJIIOORKzIc5cCIBCd51HZdA1V453dM9YuRWF1CNGgpEG7YKk20w0oPTbCo8NSCp'],
      ['bafyreiguirok3o2o6l6qmgmevryb6gpbfyovtktufh6wis2pp324d3l5qu', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiCjxAnfhyKKDOx68AcJy2eO1scvGE+MIFhLnb01Jvs1omVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBaZoxsBdO3Q5Dzfgd3c+T75xkdCNkXhcF9EqJBXcrPAGpjb21taXRtZW50WCASS1ku1Q3FPeFakMtMccfCEEpsdESqyTMW1mJPN0VmTg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiguirok3o2o6l6qmgmevryb6gpbfyovtktufh6wis2pp324d3l5qu',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: a second payload',
    description: 'in the place of padding; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreicicl6yy3cuahua6tnkx7js5jgriw5ancagcqv3ho5cxyr2yqmcia', 'ZKQe78cF1FCCGpSRpPvowfYk40ZZEg5yFAXXISNDD94ALtIsJbW9oiB36IFQf+yhgE536bsDxTL267VxiDSGLv9QXJzYCwN49EvfKcXzh1/CttWTvtx+sMSiujNfjRsGTb46XGH3dJdk2JEAzUz6xKJqHL/1MBxQqu61Gi3vOPuM2MYLOyNLPjx8vOZAWm1JIoA='],
      ['bafyreihfnqssfkma2rjekr5pifj2klrw4jlrwhh6ykvd6gat3cs6a3veym', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiBIEv2MbFQB6A9Nqr/TLqTRRboGiAYUK7O7or4jrEGCQNgqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreie5e27xlmw4dnzff2ljtatjhrvphwefzjeiejjr3tlphwyvmbcxme', 'HTK2AeYHSC4hrWSjpXWafe1T4e60NEGbbYbkzqfkKEBoX3E+uus+UzQKKRcLco+H9koO9XV+0jaZAtYWZUvt2ixM5qgq9ByqTTJOe6TYgHhMXqGmAS9smelT9iso7erAACbVE/rckegaR5TXzklVzoA5wNAiMdJ6dMRXbHzo3xSLdAbW1YyuEwFz1HlxxJNypq6iWYThFLQfq5omQVwsVuStf0NwkNkLOU25ztKAL+KiE9SZNk5FXUXi5FuUEY04wljWS1YInDwz+3nReOsIW0vTRzK6qWwCk9oVPrBYApYlpskwW1nK0i6FmAx6piIaTW3znihQqRJQal059Tqs1bOhJM/s15mFgBbya+kfPO2tiOamN2qIStY1pecpoTaW'],
      ['bafyreibiok6gtkhuhsk5zjhw4cpce4dbllzbkrvrkn7ee47ipkjz3gvrt4', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDlbCUiqYDUUkVHr0FTpS424lcbHP7Cqj8YE9il4G6kw2VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCdJr91stwbclLpaZgmk8avPYhcpIgiUx3Nbz2xVgRXYWpjb21taXRtZW50WCArHFaX11pYfAdrxH3YbIeOd5IJ9nZ0Dyh2W63yD4Qtfg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibiok6gtkhuhsk5zjhw4cpce4dbllzbkrvrkn7ee47ipkjz3gvrt4',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: zeros',
    description: 'an empty CID, an empty content; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreie7gfzsmbpuyk4m7lvxiq43nkx2arjpozb2bsay5bh6f55wxjos4q', 'ZKQe78cF1FCCGpSRpd/plOQEaUa+M1xo/6N8iiszksgyoDAND1K9ytxGPu8FqQn9ezljSqEXVzI+PIds/YPqQpYoFz8='],
      ['bafyreieoonehknzezoxcaeee3yeqb65hibzctptgqolc7cpgqmflqk57qa', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiCfMXMmBfTCuM+ut0Q5tqr6BFL3ZDoMgY6E/i97a6XS5NgqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreids3dmq5oqb3sekjzelgcn3lwa7bv3s33q2k2fh27gknhvgr2ep6q', 'BppcmnTQ/SIMDEJl/Nw2yKqj5AfyOLxFa6zM7NVNbCdxcxCSTEIEiR6LDd+/PuGLFrSGz3VY9k7W7c6aXrIRd/rxjxPF6bLPQatponcEkCugfIr4X8qRuV2LBe5TD2ce9Hu8jHgsTvZsIwqKYYiGqBrKDYPFOekMz3ZUu16ApA61SnHM8AfNyDlYFLP6sAbjtcqDlSE0qGdD5H4iv2g18BoKbWuiFGllh4CW9+fLlDGk/VKBkPWY7DGiTEo9ZvtJPHBuYWeSrJRqA/H50aaNYH5bkCHNw7h4jHU3QIZ1VNzsW6sG4kNAM/orvkcL8QHvaPYU2pDwuojF4iYC7VpL4ehmaOIdQxfYo2wvOTI3WF4eAckc09YrvJg7m6cyBxBg'],
      ['bafyreickf54fu522a7zfqzcp5qmt3wyqphn3hvuc4vvkg7c6lbew7igw7a', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiCOc0h1NyTLriAQhN4JAPunQHIpvmaDli+J5oMKuCu/gGVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBy2NkOugHciKTkizCbtdgfDXct7hpWin18ymnqaOiP9Gpjb21taXRtZW50WCDmLicNHmG4+DpnHrVFhQvkr8kZ8Gkpzw3YdSiaBHUTSg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreickf54fu522a7zfqzcp5qmt3wyqphn3hvuc4vvkg7c6lbew7igw7a',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: another content',
    description: 'it does not hash to its CID; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreibczmsmy3gppxj2t5hwkwtgrdh6ozurgrghj5fxebzeiosfbobpya', 'ZKQe78cF1FCCGpSRpPvowfYk40ZZEg5yFAXXISNDD94ALtIsJbW9oiB36IFQf+yhgE53LNOM1EDCq8zB+xU8uP1n5N3wyLR5l7jMZoBEdhpmnuKNRkiFvg=='],
      ['bafyreifeyla7qvd46jhsnafuyqwmkxt5ypzfavkxmpwhmlbgbfyrz7vy6y', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgIsskzGzPfdOp9PZVpmiM/nZpE0THT0tyByRDpFC4L8DYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreigno3skiohaanz6qoy6wvx7dpjepb7ns6fit6kpsfwcyuqcpmjqha', '/fpBG/TxJ56FfTUIhqbstAHucTdp28yebFq3z+8ewW+BlPAdpShlLbRTEbujs0k9bOqp3tLclg6Yx1xCJKqr/H0Gvu3gRXC4YrAv0jHhRZ/wKwSkG0LUSvUg2gQzobr2dhOk4yyNYtoMKjJ4emUx6WuqN5+NnxnpZ2XMbChqKJWzKTDxoDFtKcir9BqpBKyG72dR8czLCsEFOLx9hvCyKC8ML+BLW8BMdUfJrpjqrk1Id78sJ7zhEJIjGDMR0Ao2GYo0Vr7GENNT/tyig8jwo+eH2EKUdMDkrP1OlJUEUGGKqaJqwOP2K1/QQWB7F2B/oBqLjx0OIrCH2AvlTicWpJu9DOyINXW+sHZPoNiqBd66zLRSAs9DHbX9ObgjgJ/q'],
      ['bafyreiaiihjcxcqarkncog5hnyp24h3q2ga3u3cvmxf3ms6skt6qwoljau', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiCkwsH4VHzyTyaAtMQsxV59w/JQVVdj7HYsJglxHP649mVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDNduSkOOADc+g7HrVv8b0keH7ZeKiflPkWwsUgJ7EwOGpjb21taXRtZW50WCDqu2lQ9xWl9cSjKhVJdzUoCOPyc2EA72zbKp7EGe6qWQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreiaiihjcxcqarkncog5hnyp24h3q2ga3u3cvmxf3ms6skt6qwoljau',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: a content of a byte less',
    description: 'it does not hash to its CID; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreifceuuusqqqezahaw5ujplvxuph4ebpwepvqofj3htt52idjqzgsm', 'ZKQe78cF1FCCGpSRpPvowfYk40ZZEg5yFAXXISNDD94ALtIsJbW9oiB36IFQf+yhgE5wUAa7UIgfR6UFiYqvGGvrbvJuAHx5aqnn9m2YF0Z/mfWfJNtq7A=='],
      ['bafyreifpzx2a3fy6csqddoiqakibtmluihwszwdxvufu5zuwwmco2ugvaq', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiCiJSlJQhAmQHBbtEvXW9Hn4QL7EfWDip2ec+6QNMMmk9gqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreigcq2cpxsh6hcwyswqibvfipzhtqc46odnecneotyavaspudhtg4y', 'gsgr1R4WELFvkN64hstbX6aKaey2yspkuLXKGP8l1Q2W1e9y1XqE99Nwy74Hia4Tlsf4UVAc7BzprRY5wyzmXagSeXOoPPHVny81wPJyQPBOH80Icg1VwevGzjx2oIoduUIRVRKIeOQq5JDYbTv+821k3nYcIhEOCfKOwPOpS3bZUOLQxdXWiwkXQfOcfl3pfA+jUlm7qySDk9T0PEMHLMFSERKdD6QG7HHrodbg01kd+F4ZwEkbiOUrh958WwrpEkWf9y7A0/G7Cloj2/mMKNwI0tvLshI1DXNml4tdQ5zydbtxB/RQl30VW6UiU9pNenMkys8slr/vO4aAPwNixUjF+Nrtv8t1CG4oQX6e7LR17WQCEf8TwKbODmc6SIkN'],
      ['bafyreifqh2yiphgyzfgth2aes52dvovfswakfi3h3ln2a4ua42qcfg5izy', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiCvzfQNlx4UoDG5EAKQGbF0Qe0s2HetC07mlrME7VDVBGVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDChoT7yP44rYlaCA1Kh+TzgLnnDaQTSOngFQSfQZ5m5mpjb21taXRtZW50WCBNHDi3IUp3jj+d5ehBjcJzX1C33ovT61ay/0RQ7El9ow==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreifqh2yiphgyzfgth2aes52dvovfswakfi3h3ln2a4ua42qcfg5izy',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: an empty CID',
    description: 'a block has a CID; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreig4feuymavpm5736ptxwcopea5672leq2ca5ay32jxzwjlx3tqpae', 'ZKQe78cF1FCCGpSRpN/9N/6jdsyO6ikN7rPSDZoWDGTw1E8NgSdbZ7k8JOXHp0dozabeXQ=='],
      ['bafyreidkqitxpttlgiipz5iiadey5k5hjhxnxbswjyryff7dialcapufmm', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiDcKSmGAq9nf78+d7Cc8gO+/pZIaEDoMb0m+bJXfc4PAdgqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreica6s2uvv76sodxwcydsokypl4ifit5pt5lgnt2p7vrw4y45q4qka', 'QpgvEC3pfDdyYylS2xtNl1NzZuAVm++PFYCXofSZBC0thJnPcjVPgsUmGlpKyMTCW4KzIU//p2WEVBMCbAQaovujyaV9HZ7xMc0nRgAzxj9CKsPLHx7db199e9uzBTrLxc/2PJVin95Qj2gjWQMnGSH6kBxfSgn2NWQSqZhsOvqfWlyT+xlBqQPNSGOBp9bI7cytQnVLAg+joii38qpmb91APEIHiWd9aCJP1mz5jr7IlV2AQJHJkdtJBlqhxXCkSW+JElq7n0Hn7Su5emLCwwR0mQ2yHTfi7Kj/AYVYz7mBbGloYyy/+0hzH0Z5GvWYue97Ks6tG/KFS3tbHFLFLKZaFQxxwSiwDOvUEhfKLUhzF+WdxquF29KLaRa4SOCg'],
      ['bafyreica2kbvcn4arem7hrksfjgqrf6eyszc4kesyxhjbvtv7mnfkfsyfa', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiBqgid3zmsyEPz1CADJjqunSe7bhlZOI4KX40AWID6FY2VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBA9LVK1/6Th3sLA5OVh6+IKifXz6szZ6f+sbcxzsOQUGpjb21taXRtZW50WCCRnXbVNI5Ss3Ij6gJHUVwZrERuJyZBO8FdPV18A0SOZw==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreica2kbvcn4arem7hrksfjgqrf6eyszc4kesyxhjbvtv7mnfkfsyfa',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: a CID and a byte',
    description: 'nothing comes after a CID; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreianqvyudhigu76e5tht32s6q3nppa43p4xfzsq3h642w4tlonu7w4', 'ZKQe78cF1FCCGpSRpProwfYk40ZZEg5yFAXXISNDD94ALtIsJbW9oiB36IFQf+yhgE5jXgK+fadMAhlh/DU4B8nE5662vQgGukMV3R3L9KlqEYc+9d62eg=='],
      ['bafyreihrxwoyhwmnx2ldfrlj6llgi6ftquutpf4zyjvggmjey7idtrovre', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgDYVxQZ0Gp/xOzPPepehtr3g5t/LlzKGz+5q3Jrc2n7fYKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreiaoyuckmb2y6cnvpfkxx74r6kde7626q5mkat3xolwzmdwfyqv6x4', '+HKOigxK6JzL/180TYAOxSzqhplaC6gY2vq8FaGsr6WmrOglLjiuZo3+hzpK8pI/P4NjBKR9YXyLehKmFTCXOlhZQMjAF8kNyARK4OqZ5EqM2Fb1oH6Zjs6gBMlSDWfWEABSjPZXsR9nodxQ5UoJcEekxGgQwlNm2+NGuGrH/7UVz+qZyBlkfUmqLJy6sgQuvRM2BlurSDdpx1AajJX69VIK08lauUDnyieY2gHUjd5wp4Ec93oXc0HdRWfr7jZrgZWiOVfAZw9YpYmy7NOn2laq19s5DYN/vSyggHq/+c72npB9Ua2gaY2i+h7D5UF3Gx1I2qxkmPSgZKjpOcoTIHFNwCaIA//aZGaJov+1y2/CTnUiAHr8/ky30IB4IvoF'],
      ['bafyreih5qgbmiz5ktpy2hwgq4dffn4sommlmnf76pgazvdvlwiaiiyyovi', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDxvZ2D2Y2+ljLFafLWZHizhSk3l5nCamMxJMfQOcXViWVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiAOxQSmB1jwm1eVV7/5Hyhk/7XodYoE93cu2WDsXEK+v2pjb21taXRtZW50WCD1bLiGnz93lmKvUdIRiG4KMdOPaw649k++b8N2ssv6mg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreih5qgbmiz5ktpy2hwgq4dffn4sommlmnf76pgazvdvlwiaiiyyovi',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: a CID with a long codec',
    description: 'not minimal; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreigbeoluggjejxhexwrizwonlm3fi2cl52j2tkslg7tnlozt7lsadi', 'ZKQe78cF1FCCGpSRpProQeQWScy+1H065UjaIYA74lUkkr7vLnhayrS6Dzlr/N8YJ8IUXgK+fadMAhlh/DU4B8nE5662vQgGAIj+y6GX12sNXt0h4fSiBw=='],
      ['bafyreifz67piajkg7ljmiiigmrzls7gum4ricr4za423qxhh7ii4ukq4ba', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiDBI5dDGSRNzkvaKM2c1bNlRoS+6TqapLN+bVuzP65AGtgqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreic4ayaprqkvaoszstrzhuyiem27dzreexn5cqhlj22cklbtq6ldve', 'v7c3jRU2FZk7pdi2Q5mmEUCxtXwB5cxQeVi+3OL7QyMXWqqrwbzD6uvbDlnGui3BR6Din2pYRbICc3ul2UqJcWcI5UFzHpii7H/o7EbBkNVT4XGKrg9MHLvFenXJKAnJulbwQTzBffUct13i/94eviZJYCU7h3IZHzjOSitlcJIAAf9XQ6M7oCqDIaWcf6YI73OdYnE2o3v9puph6KFOQeaUna+FMuIk5MmHFi7ygAknUyrxy5/5FeVjmhDtLYEQLTj/W7rcWYIY1QSqRtXuEZLmV8oQBzZBnF2ERvupLhhkopztgdk4c5ZGNRwku42GzjSvj0zf5/4eqhQVu6yxxOxEHO1YKonzeckpB7Ny2ihx+sUBAQxEaUN6OuHiQ12V'],
      ['bafyreifksilgys7gp2moz5exumzv3q3f6uuedp5hkfxhh4jlyyyzba5ji4', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiC5996AJUb60sQhBmRyuXzUZyKBR5kHNbhc5/oRyiocCGVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBcBgD4wVUDpZlOOT0wgjNfHmJCXb0UDrTrQlLDOHljqWpjb21taXRtZW50WCCL9WUnIScXcAhBuH4Z/Nk2UTqALUE+IcKy93Pj2AwSgw==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreifksilgys7gp2moz5exumzv3q3f6uuedp5hkfxhh4jlyyyzba5ji4',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: a CIDv0 with its version and codec',
    description: 'CIDv0 is 34 bytes; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreiajppghhtz3sdfvonmxq6zvpabvztkiyws5uvbwmomqgg5jpptcv4', 'ZKQe78cF1FCCGpSRpPvp5PYk40ZZEg5yFAXXISNDD94ALtIsJbW9oiB36IFQf+yhgE536bsDxTL267VxiDSGLv9QXJzYCwN5GQnPFJltXpEIqfbd2d8TEg=='],
      ['bafyreibhbrkxc5a5xn4okbdlbmn3ddeohqkq53etzjegydedj74djiyqea', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgCXvMc887kMtXNZeHs1eANczUjFpdpUNmOZAxupe+Yq/YKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreiat63y7t63ev2s3sfayzqkeyzxnfqhf3qxthbdvai2yzbrjiemsbi', 'F+R9o5c8YqYgUSnLHPoWS2HrhJTYumQxvy1cGwpTo2qYgvRJJLJ+au1jSJH6CbjOXQlcWAcULSIIRZEkyQnW9fiNa6KgBH9rbBZTxl/cN5FXhvWplBDldkUm2ujjA+nBMObIri4vfLxxmhDj4qF4mTSdBGDcaCxvbdNDcg9BgH69CGW4cLQW8WEAHCGamWnwhjIxJsevitV106BS0iMTH9ejn8/dRCwh655kDrZ35NbUnlYky7w/f1dCrgwTxEdZXvdd8XUrB1xVoeBTU7OYOC1+db5ABOam883gya6S5ixSc1iAvZRhIVBN8AQ78B2VQ8HyhQ40VCkTMHZr9P8rxiLFrEKWbMXcUn8RknJzZfwuEpfZsMJ3Ev9WERbcwjl5'],
      ['bafyreigfiwx4rncc5u3zxmretwpnqaj4xytwf5nsukydsv5fury5sh2nsa', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiAnDFVxdB27eOUEawsbsYyOPBUO7JPKSGwMg0/4NKMQIGVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiAT9vH5+2SupbkUGMwUTGbtLA5dwvM4R1AjWMhilBGSCmpjb21taXRtZW50WCDPRXAwC0NfglcQGkuKxJ4zmq3ekpb5R/YB7z/tLA4Nag==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreigfiwx4rncc5u3zxmretwpnqaj4xytwf5nsukydsv5fury5sh2nsa',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: a CIDv2',
    description: 'no such version; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreigyc2imqfotts5mbgufsugax6flyvdepsnh5zpjfdutkkynx3la5q', 'ZKQe78cF1FCCGpSRpPvrwfYk40ZZEg5yFAXXISNDD94ALtIsJbW9oiB36IFQf+yhgE536bsDxTL267VxiDSGLv9QXJzYCwN5MRmXVDqr9aseG2FDO8oChw=='],
      ['bafyreih5zv4gc43r7gqjvvjsdljkupl2kbov5qzi6klr6kefx4ci55kyti', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiDYFpDIFdOcusCahZUMC/irxUZHyafuXpKOk1Kw2+1g7NgqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreifm4fxnmzbwf276f6w2qhwu4xc5yfel2oehi3xb7fpfkztm2xvkry', 'IxO950SNgq1aI4/S1YOVYRuV+RFV8mEgswVq3WeiXdMAhtB2x7tYKgrFmyS1AkgjBqMeHQQwBQECx0DZF5NIiVMcmthpIs8OkbuTZBVsP0iqFgLo/ygESzYZutNKTqGpIv2N6z9xvG5Gio1lqqTvaFRuSlGTOJ7oVw/kyfAreAu/Vub3bH9ADK+YG1cFfgN9WpHdGTGZYrO+83cH6rNgZaCLKtvlAwoNIfxpSZycXUn98Th3uVLcttJZ7r1dMh12TP403/VP0kca6voACrcj4NsBhmOWbtN0nWKgdRMvZlj81uU6Vl5IJiC5JCIvU9eQYwqNIFrLlF0X1icXjw1zcpGG5xrlexJhqr/MZd/N2WywOnDQwflS3p1b61jtp7Lt'],
      ['bafyreicg33h7wndq6gzflhbynlsib36bgnjpymzrobm4nazwjcsyqhhgga', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiD9zXhhc3H5oJrVMhrSqj16UF1ewyjylx8ohb8EjvVYmmVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiCs4W7WZDYuv+L62oHtTlxdwUi9OIdG7h+V5VZmzV6qjmpjb21taXRtZW50WCAwRJfhpxOZhkIxQfkmKiCre1HOUauIece0lHUGj27UOg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreicg33h7wndq6gzflhbynlsib36bgnjpymzrobm4nazwjcsyqhhgga',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: a CID of sha1',
    description: 'a hash that is not allowed; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreifxoqiu65ljt3zums2kym3st2e73i2sxpix32lxmhajsqfxrmuhva', 'ZKQe78cF1FCCGpSRpMfowfUQffcPSDbfM3cBsPU+RhJRMHNnzTGpacbhIWU1cHyYainNzRCBRBQERr8UmSQoqZlz2jd9zNyFhylWNOWW3/M='],
      ['bafyreihcmy7a43ucm3fioyuz3cas4dkcva7amin7w2ruh6goq57oqxzq3e', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiC3dBFPdWme80ZLSsM3Keif2jUrvRfel3YcCZQLeLKHqNgqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreib2t7fufvn7yhcbv3xedjyec3cno3erzquutq37hmfsznx6q66apm', 'N8CtoqgNHR7bmaogffd4ZJxltWTrcx6P2i9mA4g5Tr048mPuNBS/GEnNSWQBeVydhFBm0WzyRv3vANG6q9QFaxMyBwpKf6uWvEKGExFcFkKXMRn/MXOTbmk2sd36Qkye4UZ3/8LzhyoSgKqG/K9AHOaQ9hSVbNQrCGl4k9QE6jzh/2X7No5H2vVDs6nuVXIPr4blBsMVjRInQBXO3dFc0tvTfwaXPKO/EJ82ZICIurv7zHny/cPxIBleY0Tj4Z8dofmGCOOohNwVIs9TNOELT9mEqhiRlR4gpKkjo3u3SBkzarx3MKZWUDaMYi+gJC8kQhTuPHCL9DQPE3YU//kkpO3wWfKxkxUJJMMtR3V3eYWAcvPFd54M07rkED83Jt/O'],
      ['bafyreibtju7d4muurr7xfasdef5usbegfh56bxklobfvs6ubadkmnf3aiy', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDiZj4OboJmyodimdiBLg1CqD4GIb+2o0P4zod+6F8w2WVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiA6n8tC1b/BxBru5BpwQWxNdskcwpScN/Owsstv6HvAe2pjb21taXRtZW50WCAVeMbZ5bbVi2sU987p4Po40UKeJvQkEIKAcj1Fy9siTA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibtju7d4muurr7xfasdef5usbegfh56bxklobfvs6ubadkmnf3aiy',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: a CID of md5',
    description: 'a hash that is not allowed; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreifzxir74wmfqa3zhcs5eqevjfkrkjc5m47ob4cqc4dvkjnn4uhj6u', 'ZKQe78cF1FCCGpSRpMrowTEFedyCVsBUGpiGrzOCorSe1CkZrEga1VZ255pguBlT/IhG1A1mrscA2oJnhUhjmVQ3aXmkeQo7'],
      ['bafyreibsmh6m6gidugwdmdew5c73it37gd4636y35b5r2w36hxbtcrf2ye', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiC5uiP+WYWAN5OKXSQJVJVRUkXWc+4PBQFwdVJa3lDp9dgqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreih7ddqbzeq57nqephr4tgx6xxn7stl7j5enyy3fw2otnpgx7v45z4', 'RV5J6Q3WSIK/QvzteRGFjZzSHhp/8nXBdWWmzSKNZe6DabgsdW997P/4PdQFbQE09D0ONaP4sPiUwJWXugYp+1hOCJJ+l95AHIuHQ9VV/b1FWYZqKy9lgB9tczbOPxoCswvpuBaY7edZAC5WuBTPHAR1vcMCeVD4sEak1lMx5rmqoLY/Smd6YrNp5NEfmNLms+QoMhPftyVga4pLFrQhXzkgxS4ClUjsRPTlw8j7pV2NqARyge2LzpXYuci5B1w3SVV6GSVev74LNTXv8FHgGodZ2HpPB4uGoN3AihP6728lS0e1qlKa6TkbkqXK+PR4rwxStUMt7hZWjwyQINjQ9AQLTR423rrlPO1e/TqTseIe8kLGeKmW4riFAF/6cFDh'],
      ['bafyreie4zszonzpqfdk2q6zkjl2xpvygnli5s7weuxpfm4xq2qx2gcpkri', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiAyYfzPGQOhrDYMlui/tE9/MPnt+xvoex1bfj3DMUS6wWVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiD/GOAckh37YEeePJmv692/lNf09I3GNltp02vNf9edz2pjb21taXRtZW50WCDPBgNpqlATL/pc+THd//qUW/C06houinO/ial6rUsWjw==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreie4zszonzpqfdk2q6zkjl2xpvygnli5s7weuxpfm4xq2qx2gcpkri',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: a CID of 19 bytes',
    description: 'a digest too short; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreihptbheem6ezpc2cm5qlhqctxcawwig3fqji4mseztxicqk364mqm', 'ZKQe78cF1FCCGpSRpMjowfYX40ZZEg5yFAXXISNDD94ALtIsJUYe0HtZtN/c3Gzsa5fk+4Q6dnqyTcAUmSQoqfJ5QYy3wWh/Wuka0rO1Yx4='],
      ['bafyreicsb6xtcwckdsvmb6ijflvlthi34fpqgz7sgvdtkgyxwslad2ngya', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiDvmE5CM8TLxaEzsFngKdxAtZBtlglHGSJmd0CgrfuMg9gqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreidb2nzwx4eioy2ehpuzvgnmofec5wxrgmsdj747bevqlnknhrvcrq', 'rSl4T0KP9zCvj52B9boVXiNSzjt3xc2R0f6J9ZzlY48gHc+XY7zujWfQToBnRomMsst21RvyMSS1JLS5YgRSBx0hQXknrh8ZrtBYCTqACGRFcQD61TvnHApgcC6wbXo00Q3Dj07ZTHt4zMqNCgFDVVVoHpbF6D6sYAFHzKkNKJrgp+KzRdEPn8lMfPM4SesLfu4dHNnbAuPgCimX0NL/QKwn0myrXp0UFA/u0O40BMlD6NNWfQ2/T9tRHV7CZ+vlnV2yI0BH8yyZihT1ko0WhFl0AVK2Yerrc3CQTRGsbq3RRxje3jOYjZYL/1/Z6jBF7VPvbAFpM42ijxIxxJart7HCgcNXLaYCqQ32F9lnOl6vA8kWHfA8784C9CQAfAQr'],
      ['bafyreie7bpxpcg4wx4ouovtv3twagf7h2olbfapr5gnq6rcaqodhs4jlri', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiBSD68xWEocqsD5CSrquZ0b4V8DZ/I1RzUbF7SWAemmwGVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiBh03Nr8Ih2NEO+mamaxxSC7a8TMkNP+fCSsFtU08aijGpjb21taXRtZW50WCAstfRqV43jXdkqNNbeG3Q0YZxTkiJX1T8wLVizSV5HwA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreie7bpxpcg4wx4ouovtv3twagf7h2olbfapr5gnq6rcaqodhs4jlri',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: an identity CID of 129 bytes',
    description: 'a digest too long; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreiew4hqzstfpd3iz72lvbap3k5vmihhmdntziucczyazbqkyztd63i', 'ZKQe78cF1FCCGpSRpFnolbEE6Ef3bYTduyfNf2YdqyJi4SPvujqKlOL4vnDeA0pkbw3f4KvMRCCeb/cYS8iHBMnte7DASS3ODLgtnihE41YjTmdI1DCbFBAQwfqjsmIf8+dAsDD/+65AIbV7mnED8wHj3bcLvnLUvMeccRmmDUolrFEOzC2HFSBmQMrJtCaQR0tO6WAHR2tZqfSbK247JO2VP0Rc0Tx3UilXmqDSbTyik0NdrPngZFkP8xRIrmK0Q7Sm0Yk/GXXOoLewPA11XSGsDidRZyPu84E1V20ucphtzfulHaBxUnqQP0yOQGqgP+Avv7+gU8kRgotg2lCK69o2XAtvM5yYRi7ZODAFKmrwiOTU4ueSbiKtBTgUozHd0BUCXyyuIF47Dlt7v62aCw=='],
      ['bafyreicdhneux6irtveivg65izlrpumzb2zb2kptldy2gq6c42mjkhdo4i', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiCW4eGZTK8e0Z/pdQgftXasQc7BtnlFBCzgGQwVjMx+2tgqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreihykeekuiwdublakkwwufhb33ylpvcgljtghvnuub2zmfm6imoeom', 'hWpZdGzSSIpjcpthUeZ3e5D1Q1btAuFvduXqD3y4+uqkew1GNAhEEXHr/qKyReelXq7zppnxIz2BzuL2MPmCajRWuh+pr8vbUx4nVQywGgH4GE5hFxbpHBf5JLbmVr1DpY6wJa5gQNsSfnOIVe0nvwgo5adksSwclrVBKxr7hqOqh8MBnJLBeSxXowCK4oK7TtBP71OIkK7rE4nCcTEVpy7wO+sZ9UCaFHyu+z9TNzcNpTIBp/6eHtEO3lw/VsRkakKvgLqamkuL56NeQLuun3HIyfPLwAo9OfzFgM1IVV/u3MUy63FXUMjQA+qOr6Frpde4VfA4MBTMfanMHFO70wL5sy/1RdMLplOCn1J4BseKpDEBZb/BNab7UFWdQ4K1'],
      ['bafyreibim4c73gt2onzqwivkhplkvyo6lfhefixndrvs7qc3h6x52crmva', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiBDO0lL+RGdSIqb3UZXF9GZDrIdKfNY8aNDwuaYlRxu4mVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiD4UQiqIsOgVgUq1qFOHe8LfURlpmY9W0oHWWFZ5DHEc2pjb21taXRtZW50WCCGIfSTKlKBnD/ZX+3aLish6bVTB1NPfwYPgNsvBJymbQ==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibim4c73gt2onzqwivkhplkvyo6lfhefixndrvs7qc3h6x52crmva',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: a CID over 160 bytes',
    description: 'too long; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreibjha7zn75nczomhttizzbsyfbwmtw7tvrayppep5x3jwgvbgazwi', 'ZKQe78cF1FCCGpSRpH3olbEE9Ef3bYTduyfNf2YdqyJi4SPvujqKlOL4vnDeA0pkbw3f4KvMRCCeb/cYS8iHBMnte7DASS3ODLgtnihE41YjTmdI1DCbFBAQwfqjsmIf8+dAsDD/+65AIbV7mnED8wHj3bcLvnLUvMeccRmmDUolrFEOzC2HFSBmQMrJtCaQR0tO6WDJON11EHsH89ZFni72PUpKUur39eIzc+tMBLZaTdsAxp3/KrUgngE7oIQ27gjp43mxx5FGcZ+3ZOlJhCh0Su2TUYt66fiVIa7sJG0oLEgmcuPW7lbW9nOvXARAvBIyd26lx0rF5OUUgKZjo1S9P7a66a71uYz4UtR9Xx8tQN2TBICVCaUD3ynDOkIADvpI2qKV/v/oOKV8fsqRcB/WzxhHsVi3RKwKGYsc5Jkd9dGA6UrdbPsZEVr4S3AJG2O4H/9tUuwW4yioFxlo1Q=='],
      ['bafyreidvn2xcmqhqe4ozpqscdmfatlq5oaf4r5givckefwuvzuunuvto44', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiApOD+W/60WXMPOaM5DLBQ2ZO351iDD3kf2+02NUJgZstgqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreihfgg65rwohkiq22ay23oinuldgxv5r6qa2ao7sd6h7mbpzqiagli', 'Po2yceGkXGfncR1PjeoY+gdJjPOMjayz08q8ac9msFIMoWaWNPiiQQiq9spbX8lR0b+Dv6UlyyMKhfKNWEwOHNSyAUzwrcnXI6v3M+noUsO8YLVfl987Omhqo7TtaOOzh0M5Ler9kPZ4/1D/JqcgCXqBgblFu+ySKc4t+Im3fZJ2MkZ4Osf0d4tIUJx2gXcoD4a0q3qIsXiQumUmz6oYmIjPJcrdXm3VhpHKiyBTpUYboN1L+Qkm//nCIkVJuNGOsGERXegBsZDGr99kkFlXcpw5CNdjfgBVj1mxsEhu1aBWSuOTDEwqeN2nskmybzu1nObxW8jgCGc42nZPwOrzv8nS0GqLHs/pSGOgagFx2mfPybHgFVnrIQLiLiN4wDvR'],
      ['bafyreieky5rtrnejwv6bv7enxm66dylrj44dz6nuf2tlqovyouagmsiupa', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiB1bq4mQPAnHZfCQhsKCa4dcAvI9MiolELalc0o2lZu52VzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDlMb3Y2cdSIa0DGtuQ2ixmvXsfQBoDvyH4/2BfmCAGWmpjb21taXRtZW50WCAu0jVSRaULVVdcstd5uWA3ScNoSSAmnSddz8XKLTkqDA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreieky5rtrnejwv6bv7enxm66dylrj44dz6nuf2tlqovyouagmsiupa',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: a page with a raw CID',
    description: 'a page\'s CID is dag-cbor; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreifsbsg24yxh4cvwrbivh7jzrrdx7qhzundzkpfqdbazqgexgpr6ue', 'ZKQe78cF1FCCGpSRp/vowfYk40ZZEg5yFAXXISNDD94ALtIsJbW9oiB36IFQf+yhgE536bsDxTL267VxiDSGLv9QXJzYCwN5FvX5HibY+bjMwEe8RwF5iQ=='],
      ['bafyreib4u4kid2g7h26md4qzxorfhcjffllv2vf2zvy6amcd7esbul7lqy', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiCyDI2uYufgq2iFFT/TmMR3/A+aNHlTywGEGYGJcz4+odgqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreiabpjhv5qfcxlxvnvtnskyfkh3gykhp63ijpryfm74asxyzdlja2q', 'NFgsKWS+bGs0k2FLYx56zCZwyLvBaLQhApOyM8l5JDswRSxPu+IM1SJmnLs7YJIIj85ZafFPMXmhxvRyilZp2Y9cy72QIRVAgszVDWQnb3uncgRWndmjYH0j8buodFWbavZ5ZQmfqcmFGCvzmaeMolkbegnN9GQ6kBWetsNsU/vwUSZe1+bJl/4ioZjnN7V9WcpDXw03Lbt/AgDfPdyTrqyOntmfnBav5yOaUujbhrMGU7Vj6ckoIm01XfazZUhOf06lDxvyjWMuq6tSMPM/FYoBsiN811Trfc0TJaZ3RIHTd+y8oaG0WP7W2U98WuHzuOjlFmcLe3GTuWt8WvbfV2PGDD9nYhg6zbj3b8RcaIJ0SINbSF41dgY0RTMF7NFM'],
      ['bafyreifxojw4exuhueemmcbhwmu3sa4u2lozcf2bbcvjkodmaimfl3vc4i', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiA8pxSB6N8+vMHyGbuiU4klKtddVLrNceAwQ/kkGi/rhmVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiABek9ewKK671bWbZKwVR9mwo7/bQl8cFZ/gJXxka0g1Gpjb21taXRtZW50WCAZqgFLc4q1tdWQwcG2apEOv0XTV932/gebau3oRTk1ng==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreifxojw4exuhueemmcbhwmu3sa4u2lozcf2bbcvjkodmaimfl3vc4i',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: a page with a short digest',
    description: 'a page\'s CID has all 32 bytes; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreicemqll4r2lomkfy7tutpl6ymkf6w4b3xvahpqs7ow3vl5arfkfbm', 'ZKQe78cF1FCCGpSRp8fo5fYQ40ZZEg5yFAXXISNDD94ALtIsJbWpacbhIWU1cHyYainNzRCBRBQERr8UmSQoqTWX0FQ+DfZ9aeJP54ZLlsM='],
      ['bafyreih6bae3tp5fagr6tdagvovjs74r73zoonmxpgphmshcsxejlhbuxu', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiBEZBa+R0tzFFx+dJvX7DFF9bgd3qA74S+626r6CJVFC9gqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreigcbjsby3hm5qr4qw6nihsg7o3ur6rene5wgrnomkbs3vwkzhypty', 'qkNRs1v5skujUI6+4Aa6ZGWmJxMUq7Nog9SwJxNoCd7xCIVUqCNgBlZbQDRUx+UflQ8ka7tx8scmks32AvbRV/UMDsPC3FJ8/XmqAxAF4PFfjGcLSEbW0anDwVVspbbj+f75tRp4B/YDUfSAKlRKbaMtw5+OgOiS2Z897azje1ShfR3M00vuayp4ddWSG/af3HDEkIP4LtJQf5dI0eyMJdP3yZBx12dq3QEsr8SxOvWjUXoGbfxrsaCFS/tY5RPt9ttmvvt71CrdVk/xgTPGr89+p8Kv5N29P7L8zYSFIaaVxX58jjQ6CrNrgztV7CYYNocZ9MPLmKFaHbm17VpVgcTO4D6LmYK2e0oWERztA+5ZezA7xQN6pNN6Zz1ilRhL'],
      ['bafyreihn4ptthonabcnomgqe5nyogpriojs2jnecsmpapuejplawsk35tq', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiD+CAm5v6UBo+mMBquqmX+R/vLnNZd5nnZI4pXIlZw0vWVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDCCmQcbOzsI8hbzUHkb7t0j6JGk7Y0WuYoMt1srJ8Pnmpjb21taXRtZW50WCCCrwtZuT5J2F+o1Bgg1K9ntV06Wcdt+ddGVzZA6mfnow==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreihn4ptthonabcnomgqe5nyogpriojs2jnecsmpapuejplawsk35tq',
    decrypt: 'OpenFailedError',
    verify: 'OpenFailedError',
    audit: null
  },
  {
    name: 'block: a hash that this reader lacks',
    description: 'allowed, and reported as what it is; all that links it is right for it',
    layer: 'block',
    base: 'no catalog',
    put: [
      ['bafkreigtgkrpiq3krrcyixr4dhzebv4kvnrr2gextbycirimncrfa5ki7u', 'ZKQe78cF1FCCGpSRpPvowfokkWQBtbZ+FPorVV8xNHbIteX2Zc9Q8faywS2y7Tf7olB36bsDxTL267VxiDSGLv9QXJzYCwN5rSY2UhikPt7Z75hdVlNQMg=='],
      ['bafyreiaagu5w24ikp7xf24w7tzelk6qikmsnyqq6f56lwq3bxld6owvpvi', 'omVsZXZlbABlbGlua3OE2CpYJQABVRIgJUXuJ/x/2LMEKGJ5hT7kl6M2ULKrKS3eNha7OGoBhsPYKlglAAFVEiDTMqL0Q2qMRYRePBnyQNeKq2MdGJeYcCRFDGiiUHVI/dgqWCUAAVUSIPFwwcvrxoH/ooqTuZI59mjbsi/nhjryGKIQTZVvqDOy2CpYJQABVRIg+y+/82j7K5WnxppYvHO01+6b0HzBMcu+0ih200HVWXQ='],
      ['bafkreibb6ja44ewwsr3hzgsbxmzoexvyjgop7zqdrnbbcgou2ye7v7byga', 'SKR0WnKseW3hgpMIVyw5zCuGzjy9nWyafFoRDr1HwaMtNDp1g6GfrtMxhBnzv7q3TpUuLg8ZBZ4Gf9e080h2Ymg52FA4GoK+mBivHyToyPgtds6UGm6xHc6GPqzCxcT2djnpuagvviGi6vs6YPpgo1ZWCC3cRrXPEsZTJoXevESpLGIF2h99kkoDRZ1q7FH3M45aQrBR7RtZnO3cXbOpg+JbPi+hdCetRUfwvTMJyV3nkt+NTmFjyrh2Jtqi8vZOJWL8ILwKfeEpMgoHWx304SqvH8hj8AhE9idWgLGlD75NE7xuxJxou8JqEEYFYQOx3oqHBaZjxB9J/mks4j0uogJecVMyXa+blFQjxUo2im38dFKggBaeD+dgidygpOeH'],
      ['bafyreig4ke6jj5nsqy5aoknnhrkkgephpzy737fdz6brqkqsiubpawxmhq', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiAANTttcQp/7l1y355ItXoIUyTcQh4vfLtDYbrH51qvqmVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiAh8kHOEtaUdnyaQbsy4l64SZz/5gOLQhEZ1NYJ+vw4MGpjb21taXRtZW50WCC7EJxg3U3Zv1eeLMvXg1gPyiyJtE/KgbxIYVnHirN/+Q==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreig4ke6jj5nsqy5aoknnhrkkgephpzy737fdz6brqkqsiubpawxmhq',
    decrypt: 'UnsupportedHashError',
    verify: 'UnsupportedHashError',
    audit: null
  },
  {
    name: 'block: missing',
    description: 'a data block is not stored',
    layer: 'block',
    base: 'small tree',
    remove: ['bafkreihroda4x26gqh72fcutxgjdt5ti3ozc7z4ghlzbriqqjwkw7kbtwi'],
    put: [],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'MissingBlockError',
    verify: 'MissingBlockError',
    audit: 'MissingBlockError'
  },
  {
    name: 'block: altered',
    description: 'a bit is flipped, under its old CID',
    layer: 'block',
    base: 'small tree',
    put: [
      ['bafkreihroda4x26gqh72fcutxgjdt5ti3ozc7z4ghlzbriqqjwkw7kbtwi', '9Nuf8JVM3x/HWErQ/lZcjlTEPokkN7T/OWJmQMXxTxLWzhcpGKVi5bF3HIqrTjumL4Xp2fFM5adZLb2YuKgGdV2vOp9AParO']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'SealedBlockMismatchError',
    verify: 'SealedBlockMismatchError',
    audit: 'SealedBlockMismatchError'
  },
  {
    name: 'block: truncated',
    description: 'its last byte is missing',
    layer: 'block',
    base: 'small tree',
    put: [
      ['bafkreihroda4x26gqh72fcutxgjdt5ti3ozc7z4ghlzbriqqjwkw7kbtwi', '9Nuf8JVM3x/HWErQ/lZcjlTEfokkN7T/OWJmQMXxTxLWzhcpGKVi5bF3HIqrTjumL4Xp2fFM5adZLb2YuKgGdV2vOp9APao=']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'SealedBlockMismatchError',
    verify: 'SealedBlockMismatchError',
    audit: 'SealedBlockMismatchError'
  },
  {
    name: 'block: extended',
    description: 'it has a byte more',
    layer: 'block',
    base: 'small tree',
    put: [
      ['bafkreihroda4x26gqh72fcutxgjdt5ti3ozc7z4ghlzbriqqjwkw7kbtwi', '9Nuf8JVM3x/HWErQ/lZcjlTEfokkN7T/OWJmQMXxTxLWzhcpGKVi5bF3HIqrTjumL4Xp2fFM5adZLb2YuKgGdV2vOp9AParOAA==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'SealedBlockMismatchError',
    verify: 'SealedBlockMismatchError',
    audit: 'SealedBlockMismatchError'
  },
  {
    name: 'block: empty',
    description: 'it has no bytes',
    layer: 'block',
    base: 'small tree',
    put: [
      ['bafkreihroda4x26gqh72fcutxgjdt5ti3ozc7z4ghlzbriqqjwkw7kbtwi', '']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'SealedBlockMismatchError',
    verify: 'SealedBlockMismatchError',
    audit: 'SealedBlockMismatchError'
  },
  {
    name: 'block: swapped',
    description: 'another block of the same graph in its place',
    layer: 'block',
    base: 'small tree',
    put: [
      ['bafkreihroda4x26gqh72fcutxgjdt5ti3ozc7z4ghlzbriqqjwkw7kbtwi', 'whImAzHrDpL7fXlTTBfy9h3MeNG45sUchU2udlQtF1lpvatOzAe9j3XP90I9ep5OW1WEnrICC3KS/DR2PvUCdTPiz84c7LajDgYCTV9jDWL9U5ZNelL7i5ELqCo7wtdePOsuH0EkG5dldU/00TDEoq/K9RGwsa8s']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'SealedBlockMismatchError',
    verify: 'SealedBlockMismatchError',
    audit: 'SealedBlockMismatchError'
  },
  {
    name: 'block: 34 bytes',
    description: 'too short for a sealed block, and linked as one',
    layer: 'block',
    base: 'small tree',
    put: [
      ['bafkreiaxpi3k64uu2ytqv6si5qrxpue7qllervlp4xzgdb5muabxmqmbdu', 'V8M+MkMp0ihhOwZFT7Mqi5j1nMMPlnpR31/8uBoB7C7SrA=='],
      ['bafkreicktpsz2bww5bvqxcvwghznfq4idj5p5ror4ymy3pxof532dm4hha', 'HDjlQ+fhXzDntawnYIoD7+waoAtoknT26oW/FQgBT59wExZjkEnzDtBxKfg2ADnVoUm26GAte40ZE7iLtS05fFqCchTvnbeoGs0mtQrn2NWPjdCyYU7ILgDY9ebM8vgAujM8Kz3fTTrvIwcDlLkSILXKy9/AqORlOLMyQ/2ZPk4dDRP4wvFb2e4z5TsHl7RT72q+x6mCT426psq57hJdMu9Ievklq4xS4MplV31BU3u8yE1shS0OV+UGjXG9/yILxMUMS6eCt3mZMhmN4rxcP2d32bUFueTaS8inrvM+moJQn/2YGZd+9igVdQIte6yvGjAaN0U72JggvzycIs+0VTR/7TbKxDbERXzwTWlq50UzWK8HMbIFYR6ZPXatiDWE3CFMb5XyTnoahsUnFMqZOczdYbuyDXRAsO3qN+I4bauFyPf+3UT3OkIfYWcWWdy+nbi7nHFinvYzMN42TifmCpb0lWfGjxWT8i4aT3yK9gGE9dAC5pB2vC9VJmqPvI0x'],
      ['bafyreihinclsjjin6wx2uay5bsc6vvnx43gfc3c2mio2xdvauvzjpvyxmy', 'omVsZXZlbABlbGlua3OF2CpYJQABVRIgF3o2r3KU1icK+kjsI3fQn4LWSNVv5fJhh6ygA3ZBgR3YKlglAAFVEiAlRe4n/H/YswQoYnmFPuSXozZQsqspLd42Frs4agGGw9gqWCUAAVUSIEqb5Z0G1uhrC4q2MfLSw4gaev7F0eYZjb7uL3ehs4c42CpYJQABVRIg8XDBy+vGgf+iipO5kjn2aNuyL+eGOvIYohBNlW+oM7LYKlglAAFVEiD7L7/zaPsrlafGmli8c7TX7pvQfMExy77SKHbTQdVZdA=='],
      ['bafkreige64isweryb2nfyafxi6ihbgmvkgineg4o52beeedlq2fogaeiia', 'deUX2m+jHfwxM2IOWy0M/VBKiKUQzpWCnhMQOv2HUocO00m1RirK5Vlpc+t6b6JuGgMhvjbDv0KtbQxBVrRVlvVuAtsxg+b8/L8UX6BvrmGeocBCYXHnGbWkwAus0u8eS56Q3IutOetvFcc91Nl7+dGMWAKY3raLAbhWPOCEzkmciPuwffHj/XZE1WxmBffATodHPE0Jga13SycZDDdT9lNu4nl6lJzz5qmStLEFRjzsPGWDPEUj+zDP0BNFxviYoX2iGBOsn6fe7b/tshua+6F2mrZlTnt7tcjsKdNlt6jichsTIzjBK4CiBc97kmTpp5f5yshE8VZk2umMFrGrNhWbzwl220gH6PB0VFTtNDGYBogoyVT3I2o9PMi3fxi2XSFkDCWlcI06Pff3RcsQUUt92+iaKSAKgxRQBEoMQToEGNSjVLI4lACBhfJRrpuK'],
      ['bafyreibewh4ije2qg4bdxnhghlfqogdlf7zkocepmjbpe3gfvplealviwq', 'pmRzYWx0UN53dEk1RxkUOgf8yRo5vPRlaW5kZXjYKlglAAFxEiDoaJckpQ31r6oDHQyF6tW35sxRbFpiHauOoKVyl9cXZmVzdWl0ZWthZXMtMjU2LWdjbWZmb3JtYXRxZW5jcnlwdGVkLWdyYXBoLzFobWFuaWZlc3TYKlglAAFVEiDE9xErEjgOmlwAt0eQcJmVUZDSG47ugkIQa4aK4wCIQGpjb21taXRtZW50WCCqdRy5KFZilcTpWlqUDY8HiYLXI3vKZXAxeGwXKOAzeg==']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibewh4ije2qg4bdxnhghlfqogdlf7zkocepmjbpe3gfvplealviwq',
    decrypt: 'SealedBlockMismatchError',
    verify: 'SealedBlockMismatchError',
    audit: 'SealedBlockMismatchError'
  },
  {
    name: 'block: a missing page',
    description: 'a catalog page is not stored',
    layer: 'block',
    base: 'small tree',
    remove: ['bafkreidbivzn4dt6ffnxogbva6gblwfofq4o7b3ffkgq2dqwwkgo2k3lfu'],
    put: [],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'MissingBlockError',
    verify: 'MissingBlockError',
    audit: 'MissingBlockError'
  },
  {
    name: 'block: an altered page',
    description: 'a bit is flipped, under its old CID',
    layer: 'block',
    base: 'small tree',
    put: [
      ['bafkreidbivzn4dt6ffnxogbva6gblwfofq4o7b3ffkgq2dqwwkgo2k3lfu', 'JdjwbmbK/IFmOQR618peVCYodF0Qov6wbt6og9GyGSzkfL8WWGJ4yhIPn4Alxig7BuEZI6aKGxcbuxufkCjOP1MK36N03DeifhBwOcascuL0Gg8HMcA4uQOSBdcTihhP+PCTv+zhsGiB9vggjzHJrRYNhE74YHWMS3rdwooWpAJzfPua/Ryo0t2V4B2maxV+fm9K9C6yejZdDXbJIYPSrhDiw2y0dHs3r6ruBnNOolsDTj6teQOPiAyl+W9DCes7TKP42HSE8Rcdh8CAGcIg9E+FNGq3kHTbBFQOL0vbfN85+AuX1wTC5f+zDm704SRiWp+Mt6EyNPceLnlZ8FBEuLvt/EjsQvathdXJtTyAdzIimHa5mAOzfsRSWJZuhZm1tTVJyAO3yBUZPqr7Ygz4A3Hb4weIIdMa0BUInvfIegubKaUtLUjsS4bxJYwSUX7QE/VawkyRqshGcqSNTFAoHIVp82f+eYE6GVC3sZJifIi900wHzKNhu6IkNlvOatoq']
    ],
    key: '9da879e9b9ad0b7fde04f2bab24f0a249dcad46a9472ba0ab8b11baec54e5c0d',
    root: 'bafyreibj6acmluebtfnl2vp6kqxcswygijoewcfo6hqqz37xpuc53c3re4',
    decrypt: 'SealedBlockMismatchError',
    verify: 'SealedBlockMismatchError',
    audit: 'SealedBlockMismatchError'
  }
]
