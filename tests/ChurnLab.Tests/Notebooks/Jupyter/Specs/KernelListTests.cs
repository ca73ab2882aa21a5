namespace ChurnLab.Tests.Notebooks.Jupyter.Specs;

public sealed class KernelListTests : IDisposable
{
    private readonly KernelFixture _here = new();

    public void Dispose() => _here.Dispose();

    [Fact]
    public void Kernels_come_in_the_order_jupyter_looks_for_them()
    {
        _here.Foreign("zeta", _here.TeamData);
        _here.Foreign("alpha", Path.Combine(_here.Root, "home", ".ipython"));
        _here.Installer.Install(new());
        Directory.CreateDirectory(_here.SpecFolder("empty"));

        var found = _here.Installer.List();

        Assert.Equal([("zeta", false), (".net-csharp", true), ("churnlab", true), ("alpha", false)], found.Select(spec => (spec.Name, spec.IsOurs)));
        Assert.All(found, spec => Assert.Empty(spec.Problems));
    }

    [Theory]
    [InlineData("", "kernel.json cannot be read: it is not JSON (line 1)")]
    [InlineData("{\n\"argv\": [,", "kernel.json cannot be read: it is not JSON (line 2)")]
    [InlineData("[1]", "kernel.json cannot be read: it holds no JSON object")]
    [InlineData("null", "kernel.json cannot be read: it holds no JSON object")]
    [InlineData("{}", "kernel.json names no program to start (argv)")]
    [InlineData("""{"argv": "dotnet", "display_name": 5, "language": {}, "metadata": []}""", "kernel.json names no program to start (argv)")]
    [InlineData("""{"argv": [1, null]}""", "kernel.json names no program to start (argv)")]
    [InlineData("""{"argv": ["x"], "argv": ["y"], "metadata": {"churnlab": 1}}""", null)]
    public void What_cannot_be_read_is_a_problem_and_never_a_failure(string json, string? problem)
    {
        _here.Foreign("broken", json: json);

        var found = Assert.Single(_here.Installer.List());

        Assert.Equal(("broken", false), (found.Name, found.IsOurs));
        Assert.Equal(problem is null ? [] : [problem], found.Problems);
    }

    [Fact]
    public void A_program_that_is_gone_is_named_and_one_on_the_search_path_is_not_looked_for()
    {
        var gone = Path.Combine(_here.Root, "gone", "python");
        _here.Foreign("old", json: $$"""{"argv": ["{{gone.Replace(@"\", @"\\", StringComparison.Ordinal)}}"]}""");
        _here.Foreign("python3");

        Assert.Equal([[$"the program it starts is gone: {gone}"], []], _here.Installer.List().Select(spec => spec.Problems));
    }

    [Fact]
    public void A_kernel_behind_one_of_the_same_name_is_hidden()
    {
        _here.Installer.Install(new());
        var first = _here.Foreign("ChurnLab", _here.TeamData);

        var ours = _here.Installer.List().Single(spec => spec.IsOurs && spec.Name == "churnlab");

        Assert.Equal([$"hidden by {first}"], ours.Problems);
    }

    [Fact]
    public void A_copy_that_is_gone_is_named_with_the_way_to_make_it_anew()
    {
        var copy = _here.Installer.Install(new()).ProgramFolder;
        Directory.Delete(copy, recursive: true);

        Assert.All(_here.Installer.List(), spec => Assert.Equal(
            $"its copy of the program is gone: {copy} (churnlab kernel install makes it anew)", Assert.Single(spec.Problems)));
    }

    [Fact]
    public void A_kernel_of_an_earlier_build_says_so()
    {
        var copy = _here.Installer.Install(new()).ProgramFolder;
        _here.Build("2");

        Assert.All(_here.Installer.List(), spec => Assert.StartsWith(
            $"starts another build than this one: {Path.GetFileName(copy)}", Assert.Single(spec.Problems), StringComparison.Ordinal));
    }

    [Fact]
    public void A_kernel_of_the_build_itself_is_never_behind_it()
    {
        _here.Installer.Install(new() { InPlace = true });
        _here.Build("2");

        Assert.All(_here.Installer.List(), spec => Assert.Empty(spec.Problems));
    }
}
