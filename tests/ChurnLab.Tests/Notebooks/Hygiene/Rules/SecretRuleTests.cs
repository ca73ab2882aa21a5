using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Tests.Notebooks.Hygiene.Rules;

public sealed class SecretRuleTests
{
    [Theory]
    [InlineData("var password = \"hunter2\";")]
    [InlineData("string dbPassword = @\"x y\";")]
    [InlineData("Login(apiKey: \"abc\")")]
    [InlineData("{\"client_secret\": \"abc\"}")]
    [InlineData("var c = \"Host=db;Username=ann;Password=abc\";")]
    [InlineData("Connect(\"password=abc;Host=db\")")]
    [InlineData("ghp_abcdefghijklmnopqrstuvwxyz0123456789")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----")]
    public void What_looks_like_a_secret_is_found_and_not_repeated(string line)
    {
        var finding = Assert.Single(TidyNotebook.Findings("no-secrets", TidyNotebook.With(NotebookCell.Code(line))));
        Assert.StartsWith("cell 2, line 1: ", finding, StringComparison.Ordinal);
        Assert.DoesNotContain("abc", finding, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", finding, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var password = Environment.GetEnvironmentVariable(\"DB\");")]
    [InlineData("var password = \"\";")]
    [InlineData("var c = $\"Host=db;Password={password};\";")]
    [InlineData("if (token == \"x\") { }")]
    [InlineData("frame[\"password\"].Count")]
    [InlineData("Set(\"a\"); password = value;")]
    public void Reading_a_secret_from_elsewhere_is_in_order(string line) =>
        Assert.Empty(TidyNotebook.Findings("no-secrets", TidyNotebook.With(NotebookCell.Code(line))));
}
