"""`python -m byname` is the `byname` command."""

from byname.cli import main

if __name__ == "__main__":
    main()
