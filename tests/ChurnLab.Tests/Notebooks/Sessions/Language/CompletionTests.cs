namespace ChurnLab.Tests.Notebooks.Sessions.Language;

public sealed class CompletionTests(LanguageFixture session) : IClassFixture<LanguageFixture>
{
    [Theory]
    [InlineData("client.¦", "Age Paint Changed Name Display", "_secret AaaOldX get_Age op_Addition Hidden Unknown .ctor this[] <Clone>$ Red")]
    [InlineData("client?.¦", "Age Paint", "Unknown")]
    [InlineData("client.Paint(Colour.Red).A¦", "Age", "Paint")]
    [InlineData("later[\"a\"].¦", "Add Count Where First", "Red")]
    [InlineData("later[\"a\"][0].¦", "Age", "Count")]
    [InlineData("\"text\".To¦", "ToUpperInvariant ToList", "Substring")]
    [InlineData("1.¦", "CompareTo ToString", "Age")]
    [InlineData("Client.¦", "Unknown", "Age Paint")]
    [InlineData("Colour.¦", "Red Green", "HasFlag")]
    [InlineData("System.Coll¦", "Collections", "Math")]
    [InlineData("using System.¦", "IO Collections", "Math Console")]
    [InlineData("new[] { client }.Where(one => one.¦)", "Age", "Unknown")]
    [InlineData("foreach (var one in later) { one.¦ }", "Key Value", "Age")]
    [InlineData("client.¦\nvar y = 3;", "Age", "Unknown")]
    [InlineData("var y = client.¦\n", "Age", "Unknown")]
    [InlineData("$\"{client.¦}\"", "Age", "Unknown")]
    [InlineData("$\"{client.¦", "Age", "Unknown")]
    [InlineData("class Old : Client { public Old() : base(\"\") { this.¦ } }", "Age MemberwiseClone", "_secret")]
    public void Members_follow_a_dot(string code, string there, string notThere) => Check(code, there, notThere);

    [Theory]
    [InlineData("cl¦", "clientName client Client class", "Console x")]
    [InlineData("tw¦", "Twice", "x")]
    [InlineData("dis¦", "display", "x")]
    [InlineData("HT¦", "HTML", "x")]
    [InlineData("var local = 1; int Of(int given) { return ¦ }", "local given clientName Twice Math", "Age")]
    [InlineData("var other = clientName.Length + ¦", "clientName x Twice", "Age")]
    [InlineData("Lis¦", "List", "Array")]
    public void Names_in_scope_are_offered(string code, string there, string notThere) => Check(code, there, notThere);

    [Theory]
    [InlineData("re¦", "return record ref", "")]
    [InlineData("var y = re¦", "", "return record readonly")]
    [InlineData("fo¦", "for foreach", "")]
    [InlineData("if (x > 1) { } el¦", "else", "")]
    [InlineData("el¦", "", "else")]
    [InlineData("try { } ca¦", "catch", "case")]
    [InlineData("foreach (var i in later) { b¦ }", "break bool byte", "base by")]
    [InlineData("b¦", "bool", "break base by")]
    [InlineData("class Q { pu¦ }", "public", "")]
    [InlineData("class Q { int Z { g¦ } }", "get", "goto")]
    [InlineData("from i in later wh¦", "where", "while")]
    [InlineData("x i¦", "is", "if int in")]
    [InlineData("x sw¦", "switch", "")]
    [InlineData("if (x is n¦)", "not null", "namespace")]
    [InlineData("var y = aw¦", "await", "")]
    [InlineData("List<st¦", "string", "struct static")]
    [InlineData("client.¦", "", "class is int")]
    public void Keywords_are_offered_where_they_fit(string code, string there, string notThere) => Check(code, there, notThere);

    [Theory]
    [InlineData("// client.¦")]
    [InlineData("/* client.¦ */")]
    [InlineData("/* client.¦")]
    [InlineData("\"client.¦\"")]
    [InlineData("\"client.¦")]
    [InlineData("@\"client.¦\"")]
    [InlineData("\"\"\"client.¦\"\"\"")]
    [InlineData("'c¦'")]
    [InlineData("$\"client.¦ {x}\"")]
    [InlineData("$\"{x} client.¦\"")]
    [InlineData("$\"{x:c¦}\"")]
    [InlineData("12¦")]
    [InlineData("1.5¦")]
    [InlineData("var cl¦")]
    [InlineData("int cl¦")]
    [InlineData("#if NEVER\nclient.¦\n#endif")]
    [InlineData("#!markdown\nclient.¦")]
    [InlineData("#!html\n<b>¦</b>\n#!csharp\nx")]
    public void Nothing_is_offered_where_letters_are_no_code(string code) => Assert.Empty(session.Complete(code).Items);

    [Theory]
    [InlineData("client.Pa¦", 7, 9)]
    [InlineData("client.P¦aint(1)", 7, 8)]
    [InlineData("client.¦", 7, 7)]
    [InlineData("\t\"😀\" + client.A¦", 15, 16)]
    [InlineData("x;\r\nclient.A¦", 11, 12)]
    [InlineData("@cl¦", 0, 3)]
    [InlineData("#!markdown\nx\n#!csharp\nclient.A¦", 29, 30)]
    public void A_candidate_replaces_the_name_up_to_the_cursor(string code, int start, int end)
    {
        var list = session.Complete(code);

        Assert.NotEmpty(list.Items);
        Assert.Equal((start, end), (list.Start, list.End));
    }

    private void Check(string code, string there, string notThere)
    {
        var texts = session.Complete(code).Items.Select(static item => item.Text).ToList();

        Assert.All(there.Split(' ', StringSplitOptions.RemoveEmptyEntries), text => Assert.Contains(text, texts));
        Assert.All(notThere.Split(' ', StringSplitOptions.RemoveEmptyEntries), text => Assert.DoesNotContain(text, texts));
        Assert.Equal(texts.Count, texts.Distinct(StringComparer.Ordinal).Count());
    }
}
