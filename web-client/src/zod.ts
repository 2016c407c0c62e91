import { z } from 'zod'

// zod would try new Function once, which the content security policy reports; this must run before the first schema
z.config({ jitless: true })
