using System.Diagnostics;
using Npgsql;

namespace ChurnLab.Notebooks.Tests.Testing;

/// <summary>A PostgreSQL server of the tests' own, in a folder that goes away with it.</summary>
/// <remarks>
/// It listens on a socket in that folder alone, which nobody but its owner and root may enter, and on no port. A test
/// that asks for a connection is skipped, with the reason, on a machine that has no server and cannot install one.
/// </remarks>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Role = "churnlab";
    private const string Database = "postgres";

    private static readonly TimeSpan LongestCall = TimeSpan.FromMinutes(2);

    private string? _binaries;
    private string? _owner;
    private NpgsqlDataSource? _source;
    private string _absence = $"No PostgreSQL server was found: {PostgresBinaries.WhereTheyAreSought}.";

    /// <summary>Folder of the server, with its socket; null where there is no server.</summary>
    public string? Folder { get; private set; }

    private string Data => Path.Combine(Folder!, "data");

    public async ValueTask InitializeAsync()
    {
        // Nobody has tried sockets in a folder on Windows.
        _binaries = OperatingSystem.IsWindows() ? null : await PostgresBinaries.FindAsync();
        if (_binaries is null)
            return;
        if (Environment.IsPrivilegedProcess && !File.Exists("/usr/sbin/runuser"))
        {
            _absence = "PostgreSQL does not run as root, and there is no /usr/sbin/runuser to run it as another user.";
            return;
        }

        try
        {
            await StartAsync();
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens a connection.</summary>
    public async Task<NpgsqlConnection> ConnectAsync()
    {
        SkipWithoutServer();
        return await _source!.OpenConnectionAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Runs psql in a folder; the test is skipped where there is none.</summary>
    /// <returns>Exit code, and what it said.</returns>
    public async Task<(int ExitCode, string Said)> PsqlAsync(string folder, params string[] arguments)
    {
        SkipWithoutServer();
        var psql = Path.Combine(_binaries!, "psql");
        if (!File.Exists(psql))
            Assert.Skip($"There is no psql beside the server: install it as {psql}.");
        string[] all = ["-X", "-h", Folder!, "-U", Role, "-d", Database, .. arguments];
        return await CallAsync(new ProcessStartInfo(psql, all) { WorkingDirectory = folder });
    }

    /// <summary>Stops the server and deletes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Folder is null)
            return;
        if (_source is not null)
            await _source.DisposeAsync();
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
            await RunAsync("pg_ctl", "stop", "-D", Data, "-m", "immediate", "-w");
        Directory.Delete(Folder, recursive: true);
    }

    private async Task StartAsync()
    {
        Folder = Directory.CreateTempSubdirectory("churnlab-postgres-").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            var users = await File.ReadAllLinesAsync("/etc/passwd");
            _owner = users.Any(line => line.StartsWith("postgres:", StringComparison.Ordinal))
                ? "postgres"
                : "nobody";
            await MustSucceedAsync(new ProcessStartInfo("chown", [_owner, Folder]));
        }

        await RunAsync("initdb", "-D", Data, "-U", Role, "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync");
        await File.AppendAllTextAsync(Path.Combine(Data, "postgresql.conf"), $"""
            listen_addresses = ''
            unix_socket_directories = '{Folder}'
            fsync = off
            synchronous_commit = off
            max_wal_size = 2GB

            """);
        await RunAsync("pg_ctl", "start", "-D", Data, "-w", "-l", Path.Combine(Folder, "log"));
        _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder
        {
            Host = Folder,
            Username = Role,
            Database = Database,
            CommandTimeout = (int)LongestCall.TotalSeconds,
        });
    }

    private void SkipWithoutServer()
    {
        if (_source is null)
            Assert.Skip(_absence);
    }

    private Task RunAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(_binaries!, program);
        return MustSucceedAsync(_owner is null
            ? new ProcessStartInfo(path, arguments)
            : new ProcessStartInfo("/usr/sbin/runuser", ["-u", _owner, "--", path, .. arguments]));
    }

    private async Task MustSucceedAsync(ProcessStartInfo start)
    {
        // Users who may not enter the folder of the tests complain of it otherwise.
        start.WorkingDirectory = Folder;
        var (exitCode, said) = await CallAsync(start);
        if (exitCode != 0)
            throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)}: {exitCode}, {said}");
    }

    private static async Task<(int ExitCode, string Said)> CallAsync(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError, start.RedirectStandardInput) = (true, true, true);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(LongestCall);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output + await error);
        }
        catch (OperationCanceledException exception)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{start.FileName} was ended after {LongestCall.TotalMinutes} minutes.", exception);
        }
    }
}
