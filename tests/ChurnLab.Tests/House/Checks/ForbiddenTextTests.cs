namespace ChurnLab.Tests.House.Checks;

public sealed class ForbiddenTextTests
{
    // Bad samples are put together at run time, or this file would fail the guard it tests.
    private const string Slash = "/";

    [Theory]
    [InlineData("work/main/data")]
    [InlineData("root/.cache/x")]
    [InlineData("home/anna/notebooks")]
    [InlineData("Users/anna/x")]
    public void A_machine_path_is_found_with_its_line(string path)
    {
        var found = ForbiddenText.MachinePaths("a.md", $"first\nsee \"{Slash}{path}\"");

        Assert.StartsWith("a.md:2: /", Assert.Single(found), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"C:\")]
    [InlineData(@"d:\\")]
    [InlineData("C:/")]
    public void A_windows_path_is_found_escaped_or_not(string drive) =>
        Assert.Single(ForbiddenText.MachinePaths("a.cs", drive + @"Users\anna"));

    [Fact]
    public void The_address_of_a_local_file_is_a_machine_path() =>
        Assert.Single(ForbiddenText.MachinePaths("a.html", $"href=\"file://{Slash}home/anna/page.html\""));

    [Theory]
    [InlineData("https://example.org/home/anna/page")]
    [InlineData("../work/file")]
    [InlineData("$HOME/root/x")]
    [InlineData("data/root/x")]
    [InlineData("/home/")]
    [InlineData("/workshop/x")]
    [InlineData("/tmp/x")]
    public void An_address_or_a_relative_path_is_well(string text) => Assert.Empty(ForbiddenText.MachinePaths("a.md", text));

    [Theory]
    [InlineData("api.nuget", "org")]
    [InlineData("registry.NPMJS", "org")]
    [InlineData("pypi", "org")]
    public void A_registry_host_is_found(string name, string domain) =>
        Assert.Single(ForbiddenText.RegistryHosts("a.md", $"from https://{name}.{domain}/v3"));

    [Theory]
    [InlineData("TO", "DO: later")]
    [InlineData("FIX", "ME")]
    [InlineData("HA", "CK")]
    [InlineData("throw new NotImplemented", "Exception();")]
    public void Work_put_off_is_found(string start, string end) => Assert.Single(ForbiddenText.Unfinished("a.cs", start + end));

    [Fact]
    public void A_longer_word_is_not_work_put_off() => Assert.Empty(ForbiddenText.Unfinished("a.cs", "HACKNEY TODOS todo"));

    [Fact]
    public void A_lock_file_may_name_versions_and_hashes_but_no_host()
    {
        const string Lock = """
            { "a": { "resolved": "5.0.0", "contentHash": "x//y==" }, "b": [ { "resolved": "https://host.example/b.tgz" } ] }
            """;

        Assert.Equal(["l.json: https://host.example/b.tgz"], ForbiddenText.HostsInLockFile("l.json", Lock));
    }
}
