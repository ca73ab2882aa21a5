namespace ChurnLab.Tests.House.Checks;

public sealed class CompiledReferencesTests
{
    [Fact]
    public void Used_assemblies_are_named_and_the_runtime_is_left_out()
    {
        var used = CompiledReferences.OutsideFramework(typeof(CompiledReferencesTests).Assembly.Location);

        Assert.Contains("xunit.v3.assert", used);
        Assert.Contains("Microsoft.CodeAnalysis.CSharp", used);
        Assert.DoesNotContain("System.Runtime", used);
    }
}
