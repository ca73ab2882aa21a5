using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Jupyter;
using ChurnLab.Notebooks.Running;

namespace ChurnLab.Tests.Notebooks.Jupyter;

public sealed class ConnectionFileTests : IDisposable
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _folder = Directory.CreateTempSubdirectory("churnlab-test-").FullName;

    [Fact]
    public void A_file_as_jupyter_writes_it_is_read()
    {
        var file = ConnectionFile.Read(Write(), Strict());

        Assert.Equal(("tcp", "127.0.0.1", "secret"), (file.Transport, file.Ip, file.Key));
        Assert.Equal(
            [1, 2, 3, 4, 5],
            (int[])[file.ShellPort, file.IopubPort, file.StdinPort, file.ControlPort, file.HeartbeatPort]);
        Assert.Equal(new IPEndPoint(IPAddress.Loopback, 3), file.EndPointOf(file.StdinPort));
    }

    [Fact]
    public void With_transport_ipc_the_ports_number_sockets_of_the_file_system()
    {
        var file = ConnectionFile.Read(Write(("transport", "ipc"), ("ip", Path.Combine(_folder, "k"))), Strict());

        Assert.Equal(Path.Combine(_folder, "k-4"), Assert.IsType<UnixDomainSocketEndPoint>(file.EndPointOf(4)).ToString());
    }

    [Theory]
    [InlineData("key", "\"\"", "has no key")]
    [InlineData("key", null, "has no key")]
    [InlineData("ip", "\"0.0.0.0\"", "other machines can reach")]
    [InlineData("ip", "\"192.168.1.1\"", "other machines can reach")]
    [InlineData("ip", "\"*\"", "expected an address such as 127.0.0.1")]
    [InlineData("ip", null, "has nothing for 'ip': expected a text")]
    [InlineData("shell_port", "0", "has 0 for 'shell_port': expected a port, 1 to 65535")]
    [InlineData("hb_port", "65536", "has 65536 for 'hb_port'")]
    [InlineData("iopub_port", "\"5\"", "has \"5\" for 'iopub_port'")]
    [InlineData("control_port", null, "has nothing for 'control_port'")]
    [InlineData("transport", "\"udp\"", "asks for transport 'udp'")]
    [InlineData("signature_scheme", "\"hmac-md5\"", "asks for signatures by 'hmac-md5'")]
    public void What_is_missing_or_unsafe_is_refused_in_one_sentence(string name, string? value, string expected)
    {
        var error = Assert.Throws<RunUsageException>(() => ConnectionFile.Read(Write((name, value is null ? null : JsonNode.Parse(value))), Strict()));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Contains(_folder, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_unsafe_can_be_asked_for()
    {
        Assert.Equal("", ConnectionFile.Read(Write(("key", "")), Strict() with { AllowUnsigned = true }).Key);
        Assert.Equal("0.0.0.0", ConnectionFile.Read(Write(("ip", "0.0.0.0")), Strict() with { AllowRemote = true }).Ip);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("null")]
    public void What_is_no_json_object_is_no_connection_file(string text)
    {
        var path = Write();
        File.WriteAllText(path, text);

        var error = Assert.Throws<RunUsageException>(() => ConnectionFile.Read(path, Strict()));
        Assert.Contains("is not a connection file", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() => Assert.Contains(
        "There is no connection file",
        Assert.Throws<RunUsageException>(() => ConnectionFile.Read(Path.Combine(_folder, "absent.json"), Strict())).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_file_others_can_read_or_change_is_refused(UnixFileMode mode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other permissions.");
        var path = Write();
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, Private | mode);

        Assert.Contains("other users", Assert.Throws<RunUsageException>(() => ConnectionFile.Read(path, Strict())).Message, StringComparison.Ordinal);
        Assert.Equal("secret", ConnectionFile.Read(path, Strict() with { AllowSharedFile = true }).Key);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var path = Write();
        var file = ConnectionFile.Read(path, Strict());
        File.WriteAllText(path, file.ToJson());

        Assert.Equal(file, ConnectionFile.Read(path, Strict()));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static JupyterKernelOptions Strict() => new() { AllowSharedFile = false };

    private string Write(params (string Name, JsonNode? Value)[] changes)
    {
        var json = JsonNode.Parse("""
            {"transport":"tcp","ip":"127.0.0.1","shell_port":1,"iopub_port":2,"stdin_port":3,"control_port":4,"hb_port":5,
             "key":"secret","signature_scheme":"hmac-sha256","kernel_name":"churnlab"}
            """)!.AsObject();
        foreach (var (name, value) in changes)
        {
            json.Remove(name);
            if (value is not null)
                json[name] = value;
        }

        var path = Path.Combine(_folder, "kernel.json");
        File.WriteAllText(path, json.ToJsonString());
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, Private);
        return path;
    }
}
