@echo off
rem Starts lingong with the Node that lies beside it. What was dragged here, the program reads from the line of this
rem console (src/cli/launch/opened.ts): the console itself would cut a name such as A&B.xlsx at the sign.
setlocal DisableDelayedExpansion
set "NODE_OPTIONS="
set "LINGONG_HOME=%~dp0"
set LINGONG_ARGS=%*
setlocal EnableDelayedExpansion
if not "!LINGONG_OPENED!"=="0" set "LINGONG_OPENED=!CMDCMDLINE!"
"!LINGONG_HOME!node.exe" --min-semi-space-size=8 "!LINGONG_HOME!start.cjs" !LINGONG_ARGS!
set "LINGONG_CODE=!ERRORLEVEL!"
rem opened by Explorer, what stands behind the sign must not be run: leave the console; else only this file
if "!CMDCMDLINE:/c ""=!"=="!CMDCMDLINE!" exit /b !LINGONG_CODE!
if "!CMDCMDLINE:lingong.cmd=!"=="!CMDCMDLINE!" exit /b !LINGONG_CODE!
exit !LINGONG_CODE!
