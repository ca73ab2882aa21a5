using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Running;

namespace ChurnLab.Notebooks.Jupyter;

/// <summary>What a client tells a kernel at its start: where to listen, and the key that signs messages.</summary>
internal sealed record ConnectionFile
{
    private const string Scheme = "hmac-sha256";
    private const UnixFileMode OthersMayRead = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    public required string Transport { get; init; }

    public required string Ip { get; init; }

    public required string Key { get; init; }

    public required int ShellPort { get; init; }

    public required int ControlPort { get; init; }

    public required int StdinPort { get; init; }

    public required int IopubPort { get; init; }

    public required int HeartbeatPort { get; init; }

    /// <summary>Reads and checks a connection file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What is allowed.</param>
    /// <exception cref="RunUsageException">It cannot be read, something is missing, or it is not safe to use.</exception>
    public static ConnectionFile Read(string path, JupyterKernelOptions options)
    {
        CheckPermissions(path, options);
        JsonObject json;
        try
        {
            json = JsonNode.Parse(File.ReadAllText(path)) as JsonObject ?? throw new JsonException("it is not an object");
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            throw new RunUsageException($"'{path}' is not a connection file: expected a JSON object. {exception.Message}");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RunUsageException($"There is no connection file '{path}': a Jupyter client makes it and names it when it starts the kernel.");
        }

        return Checked(From(json, path), path, options);
    }

    /// <summary>Address of one of the five sockets.</summary>
    public EndPoint EndPointOf(int port) => Transport == "ipc"
        ? new UnixDomainSocketEndPoint($"{Ip}-{port.ToString(System.Globalization.CultureInfo.InvariantCulture)}")
        : new IPEndPoint(IPAddress.Parse(Ip), port);

    /// <summary>The file's text, as Jupyter's clients read it.</summary>
    public string ToJson() => new JsonObject
    {
        ["transport"] = Transport,
        ["ip"] = Ip,
        ["shell_port"] = ShellPort,
        ["iopub_port"] = IopubPort,
        ["stdin_port"] = StdinPort,
        ["control_port"] = ControlPort,
        ["hb_port"] = HeartbeatPort,
        ["key"] = Key,
        ["signature_scheme"] = Scheme,
        ["kernel_name"] = Documents.NotebookMetadata.KernelName,
    }.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n";

    private static ConnectionFile From(JsonObject json, string path)
    {
        if (Text(json, "signature_scheme", path, Scheme) is var scheme && scheme != Scheme)
            throw new RunUsageException($"'{path}' asks for signatures by '{scheme}': this kernel knows {Scheme}.");
        return new ConnectionFile
        {
            Transport = Text(json, "transport", path, "tcp"),
            Ip = Text(json, "ip", path),
            Key = Text(json, "key", path, ""),
            ShellPort = Port(json, "shell_port", path),
            ControlPort = Port(json, "control_port", path),
            StdinPort = Port(json, "stdin_port", path),
            IopubPort = Port(json, "iopub_port", path),
            HeartbeatPort = Port(json, "hb_port", path),
        };
    }

    private static ConnectionFile Checked(ConnectionFile file, string path, JupyterKernelOptions options)
    {
        if (file.Key.Length == 0 && !options.AllowUnsigned)
        {
            throw new RunUsageException(
                $"'{path}' has no key, so anybody on this machine could run code: expected 'key' with a secret text, or --allow-unsigned.");
        }

        if (file.Transport == "ipc")
            return file;
        if (file.Transport != "tcp")
            throw new RunUsageException($"'{path}' asks for transport '{file.Transport}': expected tcp or ipc.");
        if (!IPAddress.TryParse(file.Ip, out var address))
            throw new RunUsageException($"'{path}' has ip '{file.Ip}': expected an address such as 127.0.0.1.");
        if (!IPAddress.IsLoopback(address) && !options.AllowRemote)
        {
            throw new RunUsageException(
                $"'{path}' asks to listen on {file.Ip}, which other machines can reach: expected a loopback address such as 127.0.0.1, or --allow-remote.");
        }

        return file;
    }

    // Who reads the key can run code as the user.
    private static void CheckPermissions(string path, JupyterKernelOptions options)
    {
        if (OperatingSystem.IsWindows() || options.AllowSharedFile || !File.Exists(path))
            return;
        if ((File.GetUnixFileMode(path) & OthersMayRead) == UnixFileMode.None)
            return;
        throw new RunUsageException(
            $"'{path}' can be read or changed by other users, and it holds the key to this kernel: expected permissions 600 "
            + "(chmod 600), or JUPYTER_ALLOW_INSECURE_WRITES=1 in the environment where the file system knows no permissions.");
    }

    private static string Text(JsonObject json, string name, string path, string? otherwise = null) => json[name] switch
    {
        null when otherwise is not null => otherwise,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        var found => throw new RunUsageException($"'{path}' has {Found(found)} for '{name}': expected a text."),
    };

    private static int Port(JsonObject json, string name, string path) => json[name] switch
    {
        JsonValue value when value.TryGetValue<int>(out var port) && port is > 0 and <= IPEndPoint.MaxPort => port,
        var found => throw new RunUsageException($"'{path}' has {Found(found)} for '{name}': expected a port, 1 to {IPEndPoint.MaxPort}."),
    };

    private static string Found(JsonNode? node) => node?.ToJsonString() ?? "nothing";
}
