# Sets ArsipDesk up on Windows, runs its main job on the demonstration scans and opens the window on it.
# In the checkout:  powershell -ExecutionPolicy Bypass -File packaging\run.ps1
$ErrorActionPreference = 'Stop'

$root = Split-Path -Parent $PSScriptRoot
$venv = Join-Path $root '.venv'
$python = Join-Path $venv 'Scripts\python.exe'
$lock = Join-Path $root 'packaging\lock.txt'
$unfinished = Join-Path $venv 'unfinished' # lies there while .venv is being made
$ready = Join-Path $venv 'ready-run'
$suits = 'import sys, tkinter, venv, ensurepip, sqlite3, ssl; sys.exit(sys.version_info < (3, 11))'

function Stop-With([string] $message) {
    [Console]::Error.WriteLine("arsipdesk: $message")
    exit 1
}

# True when the program ran and returned 0. A missing program or a refusal is an answer, not a failure.
function Test-Program([string] $program, [string[]] $arguments) {
    if (-not (Get-Command $program -ErrorAction SilentlyContinue)) { return $false }
    $ErrorActionPreference = 'Continue'
    & $program @arguments *> $null
    return $LASTEXITCODE -eq 0
}

# The version and the options of the launcher: "py -3.13", or the Python on PATH.
function Find-Python {
    foreach ($version in '-3.14', '-3.13', '-3.12', '-3.11') {
        if (Test-Program 'py' @($version, '-c', $suits)) { return @('py', $version) }
    }
    foreach ($program in 'python', 'python3') {
        if (Test-Program $program @('-c', $suits)) { return @($program) }
    }
    Stop-With 'needs Python 3.11 or newer with tcl/tk; install it from python.org, then run this again'
}

function Invoke-Pip([string[]] $arguments) {
    & $python -m pip install --disable-pip-version-check --no-input --quiet --no-deps @arguments
    if ($LASTEXITCODE -ne 0) { Stop-With 'could not install the Python packages (why: above); run this again' }
}

# What the environment must be made of: the lock, the project's own list, the place.
function Get-Fingerprint {
    $project = Join-Path $root 'pyproject.toml'
    return ((Get-FileHash $lock).Hash, (Get-FileHash $project).Hash, $root) -join ' '
}

function Test-Ready {
    if ((Test-Path $unfinished) -or -not (Test-Path $ready)) { return $false }
    if ((Get-Content -Raw $ready).Trim() -ne (Get-Fingerprint)) { return $false }
    return Test-Program $python @('-c', $suits)
}

if (-not (Test-Ready)) {
    Write-Host 'arsipdesk: setting up .venv (only when something changed; takes a few minutes)'
    if ((Test-Path $unfinished) -or -not (Test-Program $python @('-c', $suits))) {
        [string[]] $found = Find-Python
        [string[]] $options = @($found | Select-Object -Skip 1)
        if (Test-Path $venv) { Remove-Item -Recurse -Force $venv }
        New-Item -ItemType Directory $venv | Out-Null
        New-Item -ItemType File $unfinished | Out-Null
        & $found[0] @options -m venv $venv
        if ($LASTEXITCODE -ne 0) { Stop-With 'could not make .venv (why: above)' }
    }
    New-Item -ItemType File -Force $unfinished | Out-Null
    Invoke-Pip @('--require-hashes', '--only-binary', ':all:', '-r', $lock)
    Invoke-Pip @('--no-build-isolation', '--editable', $root)
    Set-Content -Path $ready -Value (Get-Fingerprint)
    Remove-Item $unfinished
}

New-Item -ItemType Directory -Force (Join-Path $root 'build') | Out-Null
& (Join-Path $venv 'Scripts\arsipdesk.exe') demo (Join-Path $root 'build\Arsip Contoh')
exit $LASTEXITCODE
