namespace ChurnLab.Notebooks.Zmtp;

/// <summary>What a socket calls itself, and what its peers may call themselves.</summary>
internal sealed class SocketKind
{
    private readonly string[] _partners;

    private SocketKind(string name, params string[] partners)
    {
        Name = name;
        _partners = partners;
    }

    public static SocketKind Router { get; } = new("ROUTER", "DEALER", "REQ", "ROUTER");

    public static SocketKind Publisher { get; } = new("XPUB", "SUB", "XSUB");

    public static SocketKind Reply { get; } = new("REP", "REQ", "DEALER");

    public string Name { get; }

    public bool Accepts(string partner) => _partners.Contains(partner, StringComparer.Ordinal);
}
