The whole state: mops fsck, fast-export, fast-import.

    $ export MOPS_DB=centre.db
    $ mops init
    $ mops import person - <<END
    > key,pesel,surname,given_names,phone
    > P-000001,85020312340,Nowak,Anna,500 100 200
    > P-000002,44051401458,Kos,Jan,500 100 300
    > END
    $ mops import person - --actor jan <<END
    > pesel,phone
    > 85020312340,500 100 201
    > END
    $ mops fsck --format csv
    what,record,message

The state is a stream of JSON lines: every record, then the journal, then a digest of all that.

    $ mops fast-export > state.jsonl
    $ sed -E 's/[0-9a-f]{64}/…/; s/"(host|account)":"[^"]*"/"\1":"…"/g' state.jsonl
    {"mops":1,"schema":13}
    {"entity":"person","record":1,"rev":2,"op":2,"fields":{"key":"P-000001","pesel":"85020312340","surname":"Nowak","given_names":"Anna","sex":"female","birth_date":"1985-02-03","phone":"500 100 201"}}
    {"entity":"person","record":2,"rev":1,"op":1,"fields":{"key":"P-000002","pesel":"44051401458","surname":"Kos","given_names":"Jan","sex":"male","birth_date":"1944-05-14","phone":"500 100 300"}}
    {"journal":"op","id":1,"at":"2017-06-01T09:00:00Z","actor":"anna","host":"…","program":"mops 0.1.0","command":"mops import person -","kind":"person.import","source":"person.import","unchanged":0,"account":"…","clock":"given"}
    {"journal":"op","id":2,"at":"2017-06-01T09:00:00Z","actor":"jan","host":"…","program":"mops 0.1.0","command":"mops import person - --actor jan","kind":"person.import","source":"person.import","unchanged":0,"account":"…","clock":"given"}
    {"journal":"op_input","op":1,"position":1,"name":"stdin","sha256":"…","bytes":121,"rows":2}
    {"journal":"op_input","op":2,"position":1,"name":"stdin","sha256":"…","bytes":36,"rows":1}
    {"journal":"op_entity","op":1,"entity":"person","created":2,"updated":0,"deleted":0}
    {"journal":"op_entity","op":2,"entity":"person","created":0,"updated":1,"deleted":0}
    {"journal":"change","entity":"person","record":1,"rev":1,"prev_op":1,"op":2,"verb":"update","key":"P-000001","before":"{\"phone\":\"500 100 200\"}"}
    {"journal":"op_digest","op":1,"digest":"…","marks":"f7d1ba21455d9bca"}
    {"journal":"op_digest","op":2,"digest":"…"}
    {"done":true,"records":2,"sha256":"…"}
    $ mops init --db copy.db
    $ mops fast-import state.jsonl --db copy.db -n -v
    would restore 2 records and 2 operations
    $ mops fast-import state.jsonl --db copy.db -v
    restored 2 records and 2 operations
    $ mops fast-export --db copy.db | cmp - state.jsonl
    $ mops fsck --db copy.db --format csv
    what,record,message
    $ mops fast-import state.jsonl --db copy.db
    mops: error: the database "copy.db" is not empty [stream.not_empty]
      hint: Make a new one with `mops init` and restore into that.
    [5]

A stream that was cut or changed on its way is refused as a whole.

    $ mops init --db other.db
    $ head -n 5 state.jsonl | mops fast-import - --db other.db
    mops: error: stdin: the last line of the stream is missing; nothing was written [stream.cut]
      hint: Run `mops fast-export` again; the stream was cut on its way.
    [3]
    $ sed 's/Kos/Kot/' state.jsonl | mops fast-import - --db other.db
    mops: error: stdin: the stream is not what was exported; nothing was written [stream.digest]
      hint: Run `mops fast-export` again; the stream was changed on its way.
    [3]
    $ mops log --db other.db --format csv
    op,at,clock,actor,kind,created,updated,deleted,unchanged,reverts,message

What was changed around mops is found, by the operation that had written it.

    $ sqlite3 copy.db "UPDATE person SET phone = '500 100 999' WHERE id = 1"
    $ mops fsck --db copy.db --format csv
    what,record,message
    fsck.digest_record,person/P-000001,"the record or operation 2, which wrote only this one, is not what it was when it was written"
    [1]
    $ sqlite3 copy.db "UPDATE person SET surname = 'Kot', rev = 4 WHERE id = 2"
    $ mops fsck --db copy.db --format csv
    what,record,message
    fsck.revision,person/P-000002,the record has version 4 where 1 is due
    fsck.digest_version,person/P-000002,"the record, or what the journal keeps of it, is not what operation 1 wrote"
    fsck.digest_record,person/P-000001,"the record or operation 2, which wrote only this one, is not what it was when it was written"
    [1]
    $ mops fsck --db copy.db --format jsonl --lang pl
    {"what":"fsck.revision","record":"person/P-000002","message":"rekord ma wersję 4, a powinien mieć 1"}
    {"what":"fsck.digest_version","record":"person/P-000002","message":"rekord albo to, co dziennik o nim przechowuje, nie jest takie, jak zapisała operacja 1"}
    {"what":"fsck.digest_record","record":"person/P-000001","message":"rekord albo operacja 2, która zapisała tylko ten jeden, nie są takie, jak je zapisano"}
    [1]

A damaged file is not read any further.

    $ cp copy.db damaged.db
    $ sqlite3 damaged.db "PRAGMA wal_checkpoint(TRUNCATE)" > checkpoint.log
    $ head -c 81920 /dev/zero | tr '\0' x | dd of=damaged.db bs=4096 seek=8 conv=notrunc status=none
    $ mops fsck --db damaged.db --format csv 2> told.txt
    [7]
    $ grep -c 'store.corrupt' told.txt
    1
