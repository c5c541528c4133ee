module helia-encrypted/interop/s3

go 1.26

require github.com/versity/versitygw v1.8.0
