namespace ChurnLab.Tests.Studies.Eshop;

/// <summary>Sentences with ordinary spaces, to be compared with what is typed.</summary>
internal static class Said
{
    public static string Plain(string text) => text.Replace('\u202F', ' ').Replace('\u00A0', ' ');
}
