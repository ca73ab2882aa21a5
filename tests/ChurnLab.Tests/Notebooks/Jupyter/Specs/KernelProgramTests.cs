using ChurnLab.Notebooks.Jupyter.Specs;

namespace ChurnLab.Tests.Notebooks.Jupyter.Specs;

public sealed class KernelProgramTests : IDisposable
{
    private readonly KernelFixture _here = new();

    public void Dispose() => _here.Dispose();

    [Fact]
    public void What_is_compiled_ahead_is_told_from_what_is_not()
    {
        // The framework is compiled ahead, the tests are not.
        Assert.True(With(typeof(object).Assembly.Location).IsPrecompiled);
        Assert.False(With(typeof(KernelProgramTests).Assembly.Location).IsPrecompiled);
        Assert.False(_here.Build().IsPrecompiled);
    }

    [Fact]
    public void Two_builds_differ_in_their_identity_and_symbols_do_not_count()
    {
        var one = _here.Build().Identity;
        File.WriteAllText(Path.Combine(_here.Program, "ChurnLab.Cli.pdb"), "other symbols");
        Assert.Equal(one, _here.Build().Identity);
        Assert.Matches("^0[.]1[.]0-[0-9a-f]{10}$", one);

        File.Move(Path.Combine(_here.Program, "ru", "Texts.resources.dll"), Path.Combine(_here.Program, "Texts.resources.dll"));
        var two = _here.Build().Identity;
        _here.Build("2");
        Assert.Equal(3, new[] { one, two, _here.Build().Identity }.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_running_program_has_a_version_and_a_host()
    {
        Assert.Equal("0.1.0", KernelProgram.Here.Version);
        Assert.True(File.Exists(KernelProgram.Here.Dotnet));
        Assert.True(File.Exists(Path.Combine(KernelProgram.Here.Folder, KernelProgram.FileName)));
    }

    private KernelProgram With(string assembly)
    {
        File.Copy(assembly, Path.Combine(_here.Program, KernelProgram.FileName), overwrite: true);
        return _here.Build();
    }
}
