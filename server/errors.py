"""
Every error the project raises on purpose, with the status and the stable code it answers with.

DiaryError
├── InputError               422  the request was understood and is wrong
│   ├── MalformedInputError  400  not JSON, or not UTF-8
│   └── …                         one leaf per reason
├── NotSignedInError, ForbiddenError, NotFoundError, ConflictError, …
└── UnavailableError         503  a backend cannot answer now
"""
