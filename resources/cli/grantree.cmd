@echo off
rem The command line of the installed Grantree; what follows -- is the command.
"%~dp0..\..\Grantree.exe" --disable-gpu --log-level=3 -- %*
exit /b %ERRORLEVEL%
